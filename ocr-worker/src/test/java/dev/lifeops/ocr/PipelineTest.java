package dev.lifeops.ocr;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.lifeops.ocr", importOptions = DoNotIncludeTests.class)
class PipelineTest {

    private static final String[] PURE = {"..ocr.page..", "..ocr.layout..", "..ocr.parse..", "..ocr.check.."};

    @ArchTest
    static final ArchRule each_stage_knows_only_the_stage_before_it = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("spine")
            .definedBy("dev.lifeops.ocr")
            .layer("page")
            .definedBy("..ocr.page..")
            .layer("decode")
            .definedBy("..ocr.decode..")
            .layer("prepare")
            .definedBy("..ocr.prepare..")
            .layer("recognise")
            .definedBy("..ocr.recognise..")
            .layer("codes")
            .definedBy("..ocr.codes..")
            .layer("reread")
            .definedBy("..ocr.reread..")
            .layer("layout")
            .definedBy("..ocr.layout..")
            .layer("parse")
            .definedBy("..ocr.parse..")
            .layer("check")
            .definedBy("..ocr.check..")
            .layer("paragon")
            .definedBy("..ocr.paragon..")
            .whereLayer("spine")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("decode")
            .mayOnlyBeAccessedByLayers("prepare", "spine")
            .whereLayer("prepare")
            .mayOnlyBeAccessedByLayers("recognise", "reread", "codes", "spine")
            .whereLayer("recognise")
            .mayOnlyBeAccessedByLayers("spine")
            .whereLayer("reread")
            .mayOnlyBeAccessedByLayers("spine")
            .whereLayer("codes")
            .mayOnlyBeAccessedByLayers("spine")
            .whereLayer("layout")
            .mayOnlyBeAccessedByLayers("parse", "spine")
            .whereLayer("parse")
            .mayOnlyBeAccessedByLayers("check", "spine")
            .whereLayer("check")
            .mayOnlyBeAccessedByLayers("paragon", "spine")
            .whereLayer("paragon")
            .mayOnlyBeAccessedByLayers("spine");

    @ArchTest
    static final ArchRule only_what_handles_pixels_knows_opencv = noClasses()
            .that()
            .resideOutsideOfPackages("..ocr.decode..", "..ocr.prepare..", "..ocr.reread..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.opencv..", "nu.pattern..");

    @ArchTest
    static final ArchRule only_recognise_knows_tesseract = noClasses()
            .that()
            .resideOutsideOfPackage("..ocr.recognise..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.sourceforge.tess4j..", "com.sun.jna..");

    @ArchTest
    static final ArchRule from_words_on_it_is_pure_java = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.opencv..", "org.springframework..", "com.sun.jna..", "org.apache..");

    @ArchTest
    static final ArchRule the_parts_of_parse_look_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("parser")
            .definedBy("dev.lifeops.ocr.parse")
            .layer("fields")
            .definedBy("..parse.figures..", "..parse.dates..", "..parse.merchant..", "..parse.items..")
            .layer("line")
            .definedBy("..parse.line..")
            .layer("language")
            .definedBy("..parse.language..")
            .layer("words")
            .definedBy("..parse.words..")
            .whereLayer("parser")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("fields")
            .mayOnlyBeAccessedByLayers("parser")
            .whereLayer("line")
            .mayOnlyBeAccessedByLayers("parser", "fields");

    @ArchTest
    static final ArchRule no_parts_of_parse_know_each_other =
            slices().matching("dev.lifeops.ocr.parse.(*)..").should().beFreeOfCycles();
}
