/* SPDX-License-Identifier: Apache-2.0 */
package tenon.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import tenon.TenonException;

@AnalyzeClasses(packages = "tenon", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> EXPORTED =
            Set.of("tenon", "tenon.mapping", "tenon.loading", "tenon.relationship", "tenon.spi");

    @ArchTest
    static final ArchRule mapping_needs_only_the_jdk_and_jpa = classes()
            .that()
            .resideInAPackage("tenon.mapping..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("tenon.mapping..", "java..", "jakarta.persistence..", "org.jspecify..")
            .because("it can then be split out without moving a class")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_compat_touches_hibernate_internals = noClasses()
            .that()
            .resideOutsideOfPackage("tenon.compat.internal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.hibernate..internal..")
            .because("what differs between the lines of Hibernate has one place")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule api_exposes_no_internal_and_no_hibernate_spi_type = members()
            .that(describe("are visible to users", ArchitectureTest::isVisibleToUsers))
            .should(exposeNo(resideInAPackage("..internal..").or(resideInAPackage("org.hibernate..spi.."))))
            .because("a user could not name the type, or would break with the next Hibernate")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule features_are_free_of_cycles =
            slices().matching("tenon.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_rooms_are_entered_through_their_doors = CompositeArchRule.of(onlyUsedBy("boot"))
            .and(onlyUsedBy("association", "tenon.boot.internal.."))
            .and(onlyUsedBy("loading", "tenon.loading", "tenon.boot.internal.."))
            .and(onlyUsedBy("hibernate", "tenon.boot.internal.."))
            .and(onlyUsedBy("relationship", "tenon", "tenon.relationship", "tenon.boot.internal.."))
            .and(onlyUsedBy("pairing", "tenon.hibernate.internal..", "tenon.boot.internal.."))
            .because("features do not import each other's internals, and only boot knows them all");

    @ArchTest
    static final ArchRule spi_knows_no_other_room = knowsOnly("tenon.spi..")
            .because("it is what woven code of any age is linked to, so nothing may pull at it");

    @ArchTest
    static final ArchRule pairing_knows_only_spi_mapping_and_messages =
            knowsOnly("tenon.pairing.internal..", "tenon.spi..", "tenon.mapping..", "tenon.logging.internal..");

    @ArchTest
    static final ArchRule hibernate_knows_only_pairing_compat_and_messages = knowsOnly(
            "tenon.hibernate.internal..",
            "tenon.pairing.internal..",
            "tenon.compat.internal..",
            "tenon.spi..",
            "tenon.mapping..",
            "tenon.logging.internal..");

    @ArchTest
    static final ArchRule relationship_knows_only_mapping_compat_and_messages = knowsOnly(
            "tenon.relationship.internal..",
            "tenon.relationship",
            "tenon.mapping..",
            "tenon.compat.internal..",
            "tenon.logging.internal..");

    @ArchTest
    static final ArchRule pairing_uses_no_hibernate_type = noClasses()
            .that()
            .resideInAPackage("tenon.pairing.internal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.hibernate..")
            .because("keeping in step is about plain objects; Hibernate's side is tenon.hibernate.internal")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_the_message_catalogues_make_exceptions = noClasses()
            .that()
            .resideOutsideOfPackage("tenon.logging.internal..")
            .and()
            .areNotAssignableTo(TenonException.class)
            .should()
            .accessTargetWhere(describe("a constructor of TenonException", ArchitectureTest::makesTenonException))
            .because("every message has a code and says what to do")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothing_is_printed =
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true);

    @ArchTest
    static final ArchRule java_util_logging_is_not_used =
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.allowEmptyShould(true);

    @ArchTest
    static void every_package_is_null_marked(JavaClasses classes) {
        Stream<String> unmarked = packagesOf(classes)
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName);

        assertThat(unmarked).as("packages without @NullMarked").isEmpty();
    }

    @ArchTest
    static void the_module_exports_the_api_and_nothing_else(JavaClasses classes)
            throws IOException, URISyntaxException {
        Set<String> present = packagesOf(classes)
                .map(JavaPackage::getName)
                .filter(EXPORTED::contains)
                .collect(toCollection(TreeSet::new));

        assertThat(module().exports())
                .as("exports of module-info.java")
                .allMatch(export -> !export.isQualified())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactlyInAnyOrderElementsOf(present);
    }

    private static ArchRule onlyUsedBy(String room, String... users) {
        return classes()
                .that()
                .resideInAPackage("tenon." + room + ".internal..")
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(Stream.concat(Stream.of("tenon." + room + ".internal.."), Stream.of(users))
                        .toArray(String[]::new))
                .allowEmptyShould(true);
    }

    private static ArchRule knowsOnly(String room, String... others) {
        DescribedPredicate<JavaClass> known = resideInAnyPackage(
                Stream.concat(Stream.of(room), Stream.of(others)).toArray(String[]::new));
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(resideInAPackage("tenon.*..")
                        .and(not(known))
                        .as("are in a room of Tenon other than %s", String.join(", ", others)))
                .allowEmptyShould(true);
    }

    private static boolean isVisibleToUsers(JavaMember member) {
        boolean published = member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
        return published
                && member.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                && !resideInAPackage("..internal..").test(member.getOwner());
    }

    private static ArchCondition<JavaMember> exposeNo(DescribedPredicate<? super JavaClass> forbidden) {
        return new ArchCondition<>("expose no type that does " + forbidden.getDescription()) {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                exposedBy(member)
                        .filter(forbidden)
                        .map(type -> member.getFullName() + " exposes " + type.getName())
                        .forEach(message -> events.add(SimpleConditionEvent.violated(member, message)));
            }
        };
    }

    private static Stream<JavaClass> exposedBy(JavaMember member) {
        if (member instanceof JavaField field) {
            return field.getType().getAllInvolvedRawTypes().stream();
        }
        JavaCodeUnit codeUnit = (JavaCodeUnit) member;
        Stream<JavaClass> parameters =
                codeUnit.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream());
        Stream<JavaClass> thrown = codeUnit.getExceptionTypes().stream();
        Stream<JavaClass> returned = codeUnit.getReturnType().getAllInvolvedRawTypes().stream();
        return Stream.of(parameters, thrown, returned).flatMap(types -> types);
    }

    private static boolean makesTenonException(JavaAccess<?> access) {
        return access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                && access.getTargetOwner().isAssignableTo(TenonException.class);
    }

    private static Stream<JavaPackage> packagesOf(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackage)
                .filter(each -> each.getName().startsWith("tenon"))
                .distinct();
    }

    private static ModuleDescriptor module() throws IOException, URISyntaxException {
        Path classes = Path.of(TenonException.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (InputStream descriptor = Files.newInputStream(classes.resolve("module-info.class"))) {
            return ModuleDescriptor.read(descriptor);
        }
    }
}
