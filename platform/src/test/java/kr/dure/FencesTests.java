package kr.dure;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import kr.dure.graph.Graph;

import org.jspecify.annotations.NullMarked;

/** What may know what: the fences that keep a thing one folder. */
@AnalyzeClasses(packages = "kr.dure", importOptions = ImportOption.DoNotIncludeTests.class)
class FencesTests {

    private static final String[] CONNECTORS = {
        "kr.dure.integrations.opcua..",
        "kr.dure.integrations.files..",
        "kr.dure.integrations.erp..",
        "kr.dure.integrations.simulator.."
    };

    @ArchTest
    static final ArchRule onlyTheGraphKnowsTheDatabase =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("kr.dure.graph..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.neo4j..");

    /** Asking lints and adds the sight; a class that reads the graph past it could show anything. */
    @ArchTest
    static final ArchRule businessDataIsReadThroughAskingAlone =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("kr.dure.graph..")
                    .and()
                    .doNotHaveFullyQualifiedName("kr.dure.demonstration.FirstStart")
                    .should()
                    .callMethodWhere(
                            target(owner(type(Graph.class)))
                                    .and(target(nameMatching("read|table|plan"))));

    @ArchTest
    static final ArchRule removingAConnectorIsDeletingItsFolder =
            slices().matching("kr.dure.integrations.(opcua|files|erp|simulator)..")
                    .should()
                    .notDependOnEachOther()
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule whatConnectorsShareKnowsNoConnector =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "kr.dure.integrations.connector..", "kr.dure.integrations.ingest..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(CONNECTORS);

    @ArchTest
    static final ArchRule connectorsStateFactsAndReadNothing =
            noClasses()
                    .that()
                    .resideInAnyPackage(CONNECTORS)
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("kr.dure..")
                                    .and(
                                            not(
                                                    resideInAnyPackage(
                                                            "kr.dure.integrations..",
                                                            "kr.dure.graph.fact.."))))
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule thePlatformKnowsNoSingleConnector =
            noClasses()
                    .that(
                            resideInAPackage("kr.dure..")
                                    .and(not(resideInAPackage("kr.dure.integrations.."))))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(CONNECTORS);

    @ArchTest
    static final ArchRule noFeatureKnowsItselfOverAnother =
            slices().matching("kr.dure.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule waysInAndSettingsStayInTheirFolder =
            classes()
                    .that()
                    .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
                    .or()
                    .areAnnotatedWith(
                            "org.springframework.boot.context.properties.ConfigurationProperties")
                    .or()
                    .areAssignableTo("org.apache.camel.builder.RouteBuilder")
                    .should()
                    .notBePublic();

    @ArchTest
    static final ArchRule nullIsSaidWhereItCanBe =
            classes().that().areTopLevelClasses().should(standInANullMarkedPackage());

    private static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return new ArchCondition<>("stand in a package with @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(
                        new SimpleConditionEvent(
                                type,
                                marked,
                                "%s: add a package-info.java with @NullMarked to %s"
                                        .formatted(type.getName(), type.getPackageName())));
            }
        };
    }
}
