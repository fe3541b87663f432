/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import org.junit.jupiter.api.Test;

class EntitiesTest {

    interface Proxied {}

    static class Plain {}

    static class OfTheJdk extends Plain implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    static class Proxy extends Plain implements Proxied {}

    static class BelowProxy extends Proxy {}

    @Test
    void only_a_class_without_interfaces_of_others_has_instances_that_are_surely_themselves() {
        assertThat(Entities.areThemselves(Plain.class)).isTrue();
        assertThat(Entities.areThemselves(OfTheJdk.class)).isTrue();
        assertThat(Entities.areThemselves(Proxy.class)).isFalse();
        assertThat(Entities.areThemselves(BelowProxy.class)).isFalse();
    }
}
