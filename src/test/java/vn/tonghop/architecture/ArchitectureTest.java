package vn.tonghop.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "vn.tonghop.";
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.tonghop");
    private static final String[] CORE = {
        "vn.tonghop.model",
        "vn.tonghop.text",
        "vn.tonghop.definition",
        "vn.tonghop.sheet",
        "vn.tonghop.recognise",
        "vn.tonghop.normalise",
        "vn.tonghop.validate"
    };

    @Test
    void aPackageImportsWhatStandsOnItsLineOfTheReadmeAndNothingElseOfOurs() throws IOException {
        Map<String, List<String>> map = ImportsMap.read();
        Set<String> trespasses = new TreeSet<>();
        for (JavaClass one : OURS) {
            String from = stage(one);
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                String to = stage(dependency.getTargetClass());
                if (!to.isEmpty()
                        && !to.equals(from)
                        && !map.getOrDefault(from, List.of()).contains(to)) {
                    trespasses.add(from + " imports " + to + ": " + dependency.getDescription());
                }
            }
        }
        assertThat(trespasses).isEmpty();
    }

    @Test
    void everyPackageStandsInTheReadmeAndALineNamesOnlyLinesAboveIt() throws IOException {
        Map<String, List<String>> map = ImportsMap.read();
        assertThat(OURS.stream().map(ArchitectureTest::stage).distinct()).isSubsetOf(map.keySet());
        List<String> above = new ArrayList<>();
        map.forEach((stage, imports) -> {
            assertThat(above).as("above " + stage).containsAll(imports);
            above.add(stage);
        });
    }

    @Test
    void theCoreIsPlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .and()
                .haveNameNotMatching("vn\\.tonghop\\.definition\\..*(Loader|Definitions|Yaml.*)")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.apache.poi..",
                        "java.sql..",
                        "javax.sql..",
                        "java.nio.file..",
                        "java.io..",
                        "java.time.Clock")
                .check(OURS);
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(CORE)
                .and()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat(notAboutChange())
                .should()
                .beFinal()
                .check(OURS);
    }

    @Test
    void eachLibraryIsKnownToItsPackageAlone() {
        only("org.springframework.batch..", "vn.tonghop.jobs..");
        only("org.apache.poi..", "vn.tonghop.sheet.excel..", "vn.tonghop.report..");
        only("picocli..", "vn.tonghop.cli..");
        only("org.flywaydb..", "vn.tonghop.warehouse..");
        only("vn.tonghop.sheet.excel..", "vn.tonghop.sheet.open..", "vn.tonghop.sheet.excel..");
        only("vn.tonghop.sheet.ods..", "vn.tonghop.sheet.open..", "vn.tonghop.sheet.ods..");
        only("vn.tonghop.sheet.xml..", "vn.tonghop.sheet.excel..", "vn.tonghop.sheet.ods..", "vn.tonghop.sheet.xml..");
        only("vn.tonghop.sheet.text..", "vn.tonghop.sheet.open..", "vn.tonghop.sheet.text..");
    }

    @Test
    void namesAreTheFieldsTermsAndNotTheProgrammers() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .check(OURS);
    }

    /** A class whose Javadoc calls it changing is told here by its name; every other keeps its fields. */
    private static DescribedPredicate<JavaClass> notAboutChange() {
        Set<String> changing = Set.of(
                "TableScan",
                "Slices",
                "TableUnderway",
                "Claim",
                "RowKinds",
                "ContinuedTexts",
                "ConventionEvidence",
                "DateEvidence",
                "OpenColumn",
                "RowReader",
                "FieldColumn",
                "Counted",
                "Asked",
                "DeclaredTotals",
                "Sum",
                "MergedCells",
                "StandingRows",
                "Section");
        return DescribedPredicate.describe(
                "are not about change", one -> !changing.contains(one.getSimpleName()) && !one.isEnum());
    }

    private static void only(String library, String... packages) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(OURS);
    }

    /** The package of ours that a class belongs to, its subpackages taken with it; empty for a class of others. */
    private static String stage(JavaClass one) {
        String name = one.getPackageName() + ".";
        return name.startsWith(ROOT) && name.length() > ROOT.length()
                ? name.substring(ROOT.length(), name.indexOf('.', ROOT.length()))
                : "";
    }
}
