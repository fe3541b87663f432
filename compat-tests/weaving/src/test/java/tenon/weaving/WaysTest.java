/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each way to weave works; where none does, boot says so with a code, the classes, and the ways. */
class WaysTest {

    private static final List<String> ALL_IN_STEP =
            List.of("older than boot: in step", "new: in step", "rows: in step", "rows: in step");

    @Test
    void classes_woven_at_build_time_need_no_weaver() {
        Launch.Outcome outcome = Launch.of(Application.class)
                .woven()
                .withoutWeaver()
                .with("-Dtenon.weaving=require")
                .run();

        assertInStep(outcome);
        assertThat(outcome.output()).doesNotContain("TNN004");
    }

    @Test
    void an_agent_weaves_what_is_loaded() {
        Launch.Outcome outcome = Launch.of(Application.class)
                .withoutWeaver()
                .withAgent()
                .with("-Dtenon.weaving=require")
                .run();

        assertInStep(outcome);
        assertThat(outcome.output()).doesNotContain("TNN004");
    }

    @Test
    void an_agent_leaves_classes_alone_that_were_woven_at_build_time() {
        Launch.Outcome outcome = Launch.of(Application.class)
                .woven()
                .withAgent()
                .with("-Dtenon.weaving=require")
                .run();

        assertInStep(outcome);
        assertThat(outcome.output()).doesNotContain("TNN004");
    }

    @Test
    void boot_attaches_where_nothing_was_set_up_and_warns_once() {
        Launch.Outcome outcome = Launch.of(Application.class).run();

        assertInStep(outcome);
        assertThat(outcome.count("TNN004003")).as(outcome.output()).isEqualTo(1);
        assertThat(outcome.output()).contains("byte-buddy-maven-plugin", "-javaagent:tenon-weaver.jar");
    }

    @Test
    void a_required_weaving_that_is_missing_fails_the_boot() {
        assertRefused(
                Launch.of(Application.class).with("-Dtenon.weaving=require").run(),
                "The setting tenon.weaving requires it");
    }

    @Test
    void a_jvm_that_loads_no_agents_fails_the_boot() {
        assertRefused(
                Launch.of(Application.class)
                        .with("-XX:-EnableDynamicAgentLoading")
                        .run(),
                "This JVM does not allow an agent to be attached");
    }

    @Test
    void a_jvm_that_nobody_can_attach_to_fails_the_boot() {
        assertRefused(
                Launch.of(Application.class).with("-XX:+DisableAttachMechanism").run(),
                "This JVM does not allow an agent to be attached");
    }

    @Test
    void a_missing_weaver_fails_the_boot() {
        assertRefused(Launch.of(Application.class).withoutWeaver().run(), "tenon-weaver is not on the class path");
    }

    @Test
    void a_warning_is_enough_where_the_setting_says_so() {
        Launch.Outcome outcome =
                Launch.of(Application.class).with("-Dtenon.weaving=warn").run();

        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        assertThat(outcome.count("TNN004004"))
                .as("one for each session factory")
                .isEqualTo(2);
        assertThat(outcome.output()).contains("tenon.weaving.domain.Book", "tenon.weaving.domain.Shelf");
        assertThat(outcome.told()).contains("new: not in step");
    }

    private static void assertInStep(Launch.Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        assertThat(outcome.told()).as(outcome.output()).isEqualTo(ALL_IN_STEP);
    }

    private static void assertRefused(Launch.Outcome outcome, String reason) {
        assertThat(outcome.exitCode()).as(outcome.output()).isNotZero();
        assertThat(outcome.told()).isEmpty();
        assertThat(outcome.output())
                .contains("TNN004001", "tenon.weaving.domain.Book", "tenon.weaving.domain.Shelf", reason)
                .contains("(1) at build time", "(2) at load time", "(3) at boot");
    }
}
