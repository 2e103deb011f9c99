package org.newsgraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between packages run one way. */
@AnalyzeClasses(packages = "org.newsgraph", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule no_package_is_in_a_circle = slices().matching("org.newsgraph.(*)..").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule the_stages_are_pure = noClasses()
            .that()
            .resideInAnyPackage("..ingest.parse..", "..ingest.detect..", "..ingest.resolve..", "..ingest.link..",
                    "..ingest.relate..",
                    "..newsgraph.text..")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta..", "io..", "..sql..", "..article..",
                    "..directory..", "..mention..", "..graphql..");

    @ArchTest
    static final ArchRule articles_and_directory_know_nothing_of_mentions = noClasses()
            .that().resideInAnyPackage("..newsgraph.article..", "..newsgraph.directory..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("..mention..", "..quotation..", "..affiliation..", "..crossref..", "..ingest..",
                    "..search..");

    @ArchTest
    static final ArchRule the_plumbing_knows_no_feature = noClasses().that().resideInAPackage("..newsgraph.graphql..")
            .should().dependOnClassesThat().resideInAnyPackage("..article..", "..directory..", "..mention..",
                    "..crossref..", "..ingest..", "..search..");
}
