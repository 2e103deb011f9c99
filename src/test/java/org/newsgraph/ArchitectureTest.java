package org.newsgraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.jspecify.annotations.NullMarked;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between packages run one way, along the {@link PackageMap}. */
@AnalyzeClasses(packages = "org.newsgraph", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule no_package_is_in_a_circle = slices().matching("org.newsgraph.(*)..").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule the_stages_of_an_ingest_use_no_framework = noClasses()
            .that().resideInAnyPackage("..ingest.parse..", "..ingest.detect..", "..ingest.resolve..", "..ingest.link..",
                    "..ingest.relate..",
                    "..newsgraph.text..")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta..", "io..");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noFields().should().beAnnotatedWith(Inject.class)
            .orShould().beAnnotatedWith(ConfigProperty.class);

    @ArchTest
    static final ArchRule the_contract_is_declared_in_classes_that_say_so = classes().that()
            .areAnnotatedWith(GraphQLApi.class).should().haveNameMatching(".*(Api|Mutations)");

    @ArchTest
    static void every_package_is_on_the_map_and_no_other(JavaClasses all) {
        assertThat(packages(all).stream().map(p -> PackageMap.nameOf(p.getName())))
                .containsExactlyInAnyOrderElementsOf(PackageMap.read().keySet());
    }

    @ArchTest
    static void every_package_is_null_marked(JavaClasses all) {
        assertThat(packages(all)).allMatch(p -> p.isAnnotatedWith(NullMarked.class));
    }

    @ArchTest
    static void a_package_uses_only_what_the_map_allows(JavaClasses all) {
        Map<String, Set<String>> map = PackageMap.read();
        List<String> others = all.stream().flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> !isAllowed(d, map)).map(Dependency::getDescription).toList();
        assertThat(others).isEmpty();
    }

    private static boolean isAllowed(Dependency dependency, Map<String, Set<String>> map) {
        String to = dependency.getTargetClass().getBaseComponentType().getPackageName();
        String from = dependency.getOriginClass().getPackageName();
        return from.equals(to) || !to.startsWith("org.newsgraph")
                || map.get(PackageMap.nameOf(from)).contains(PackageMap.nameOf(to));
    }

    private static List<JavaPackage> packages(JavaClasses all) {
        JavaPackage root = all.getPackage("org.newsgraph");
        return Stream.concat(Stream.of(root), root.getSubpackagesInTree().stream())
                .filter(p -> !p.getClasses().isEmpty()).toList();
    }
}
