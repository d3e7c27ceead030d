package kr.dure.graph;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "kr.dure.graph", importOptions = DoNotIncludeTests.class)
class FencesTests {

    @ArchTest
    static final ArchRule only_the_graph_uses_the_driver =
            noClasses()
                    .that(not(resideInAPackage("kr.dure.graph")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.neo4j.driver..");

    @ArchTest
    static final ArchRule only_embedded_and_the_linter_use_the_database =
            noClasses()
                    .that(
                            not(resideInAPackage("kr.dure.graph.embedded"))
                                    .and(not(resideInAPackage("kr.dure.graph.lint"))))
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.neo4j..")
                                    .and(not(resideInAPackage("org.neo4j.driver.."))));

    @ArchTest
    static final ArchRule facts_know_nothing_of_sight =
            classes()
                    .that()
                    .resideInAPackage("kr.dure.graph.fact..")
                    .should()
                    .onlyDependOnClassesThat(
                            not(resideInAPackage("kr.dure.graph.sight.."))
                                    .and(not(resideInAPackage("kr.dure.graph.ask.."))));
}
