package zhike;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import zhike.platform.PlantedImport;
import zhike.platform.web.Needs;
import zhike.platform.web.OpenToStrangers;
import zhike.platform.web.SignedInOnly;

import java.util.List;

/** The walls of the house. */
class ArchitectureTest {
    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("zhike");

    /** All but the platform, which everybody may use. */
    private static final List<String> MODULES =
            ApplicationModules.of(ZhikeApplication.class).stream()
                    .map(module -> module.getIdentifier().toString())
                    .filter(name -> !name.equals("platform"))
                    .toList();

    @Test
    void modulesUseOnlyWhatTheyAreAllowedAndNeverInACircle() {
        ApplicationModules.of(ZhikeApplication.class).verify();
    }

    @Test
    void thePlatformKnowsNoModule() {
        thePlatformAlone().check(CODE);
    }

    private static ArchRule thePlatformAlone() {
        return noClasses()
                .that()
                .resideInAPackage("zhike.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        MODULES.stream()
                                .map(module -> "zhike." + module + "..")
                                .toArray(String[]::new));
    }

    @Test
    void aForbiddenImportIsFound() {
        JavaClasses planted = new ClassFileImporter().importClasses(PlantedImport.class);
        assertThat(thePlatformAlone().evaluate(planted).getFailureReport().toString())
                .contains("zhike.customer.CustomerReach");
        assertThat(tablesOf("customer").evaluate(planted).getFailureReport().toString())
                .contains("zhike.customer.db.Tables");
    }

    /**
     * The one crossing: access computes viewers from identity's rows (its named interface
     * "tables").
     */
    private static ArchRule tablesOf(String module) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        "zhike." + module + "..",
                        module.equals("identity") ? "zhike.access.." : "zhike." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("zhike." + module + ".db..");
    }

    @Test
    void tablesArePrivateToTheirModule() {
        assertThat(MODULES).contains("identity", "access", "audit", "customer");
        for (String module : MODULES) tablesOf(module).check(CODE);
        noClasses()
                .that()
                .resideOutsideOfPackage("zhike.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("zhike.platform.db..")
                .check(CODE);
    }

    @Test
    void everyEndpointNamesItsRight() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .and()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should(nameExactlyOneRight())
                .check(CODE);
    }

    @Test
    void timeIsHandedIn() {
        noClasses()
                .that()
                .resideInAPackage("zhike..")
                .and()
                .resideOutsideOfPackages("zhike.platform.time..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CODE);
    }

    /** Nor is it the database's: one clock says what is over. */
    @Test
    void noStatementAsksTheDatabaseForTheTime() {
        noClasses()
                .should()
                .callMethodWhere(
                        target(owner(equivalentTo(org.jooq.impl.DSL.class)))
                                .and(
                                        target(
                                                nameMatching(
                                                        "now|current(Instant|.*Time.*|.*Date.*)"))))
                .check(CODE);
    }

    @Test
    void namesSayWhoDoesWhat() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Service")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(CODE);
    }

    @Test
    void endpointsAreNobodysBusinessButTheirModules() {
        classes().that().areAnnotatedWith(RestController.class).should().notBePublic().check(CODE);
    }

    private static ArchCondition<JavaMethod> nameExactlyOneRight() {
        return new ArchCondition<>(
                "name exactly one right: @Needs, @SignedInOnly or @OpenToStrangers") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                int rights =
                        (method.isAnnotatedWith(Needs.class) ? 1 : 0)
                                + (method.isAnnotatedWith(SignedInOnly.class) ? 1 : 0)
                                + (method.isAnnotatedWith(OpenToStrangers.class) ? 1 : 0);
                if (rights != 1)
                    events.add(
                            SimpleConditionEvent.violated(
                                    method, method.getFullName() + " names " + rights + " rights"));
            }
        };
    }
}
