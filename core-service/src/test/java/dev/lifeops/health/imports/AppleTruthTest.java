package dev.lifeops.health.imports;

import static dev.lifeops.health.imports.Exports.bytes;
import static dev.lifeops.health.imports.Exports.zip;
import static dev.lifeops.health.imports.Inbox.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lifeops.TestClient;
import dev.lifeops.health.HealthRecords;
import dev.lifeops.health.HealthTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What an iPhone really exports. */
@HealthTest
class AppleTruthTest {

    private static final String HEALTH = "/api/v1/health/";
    private static final String MARCH = "?from=2024-03-01&to=2024-03-31";

    /** With declarations that are not well formed, as some versions of iOS write them: one is never closed. */
    private static final String BEGINNING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE HealthData [
            <!-- HealthKit Export Version: 14 -->
            <!ELEMENT HealthData (ExportDate,Me,(Record|Correlation|Workout|ActivitySummary|ClinicalRecord)*)>
            <!ATTLIST HealthData
              locale CDATA #REQUIRED
            >
            <!ATTLIST VisionPrescription
              type CDATA #REQUIRED
              brand CDATA #IMPLIED
            <!ELEMENT RightEye EMPTY>
            <!ATTLIST RightEye
              sphere CDATA #IMPLIED
              device        CDATA #IMPLIED
            >
            ]>
            <HealthData locale="de_AT">
             <ExportDate value="2024-04-02 09:00:00 +0200"/>
             <Me HKCharacteristicTypeIdentifierDateOfBirth="1990-01-01" HKCharacteristicTypeIdentifierBiologicalSex="HKBiologicalSexFemale"/>
            """;

    private final TestClient client;
    private final HealthRecords records;
    private TestClient ada;

    @Autowired
    AppleTruthTest(TestClient client, HealthRecords records) {
        this.client = client;
        this.records = records;
        ada = client;
    }

    @BeforeEach
    void register() {
        ada = client.signedIn();
    }

    @Test
    void the_archive_is_read_whatever_its_main_file_is_called_and_what_lies_beside_it_is_passed_over() {
        var summary = done(
                ada,
                zip(Map.of(
                        "apple_health_export/Exportieren.xml",
                        export(steps("2024-03-10 08:00:00 +0100", 60)),
                        "apple_health_export/export_cda.xml",
                        bytes("""
                                <?xml version="1.0"?>
                                <?xml-stylesheet type="text/xsl" href="CDA.xsl"?>
                                <ClinicalDocument xmlns="urn:hl7-org:v3"><realmCode code="US"/></ClinicalDocument>
                                """),
                        "apple_health_export/workout-routes/route_2024-03-10_6.11pm.gpx",
                        bytes("<?xml version=\"1.0\"?><gpx version=\"1.1\"><trk/></gpx>"),
                        "apple_health_export/electrocardiograms/ecg_2024-03-10.csv",
                        bytes("Name,Ada\nRecorded Date,2024-03-10 10:00:00 +0100\nSample Rate,512 hertz\n\n-12.1\n"))),
                "Export.zip");

        assertThat(summary.path("filesRead").asInt()).isOne();
        assertThat(summary.path("filesIgnored").asInt()).isEqualTo(3);
        assertThat(summary.at("/kinds/STEPS/added").asInt()).isOne();
    }

    @Test
    void a_pressure_that_is_told_within_a_correlation_and_beside_it_counts_once() {
        var pressure = """
                <Record type="HKQuantityTypeIdentifierBloodPressureSystolic" sourceName="Cuff" unit="mmHg" startDate="2024-03-10 08:00:00 +0100" endDate="2024-03-10 08:00:00 +0100" value="121"/>
                """;

        var summary = done(
                ada,
                export(pressure
                        + "<Correlation type=\"HKCorrelationTypeIdentifierBloodPressure\" sourceName=\"Cuff\">"
                        + pressure
                        + "</Correlation>"),
                "export.xml");

        assertThat(summary.at("/kinds/SYSTOLIC/added").asInt()).isOne();
    }

    @Test
    void what_else_a_record_carries_does_no_harm() throws InterruptedException {
        done(ada, export("""
                <Record type="HKQuantityTypeIdentifierHeartRateVariabilitySDNN" sourceName="Ada’s Apple&#160;Watch" sourceVersion="10.3" device="&lt;&lt;HKDevice: 0x60&gt;, name:Apple Watch, manufacturer:Apple Inc.&gt;" unit="ms" creationDate="2024-03-10 08:01:00 +0100" startDate="2024-03-10 08:00:00 +0100" endDate="2024-03-10 08:01:00 +0100" value="41.5">
                 <MetadataEntry key="HKAlgorithmVersion" value="2"/>
                 <HeartRateVariabilityMetadataList>
                  <InstantaneousBeatsPerMinute bpm="61" time="8:00:00,52 AM"/>
                 </HeartRateVariabilityMetadataList>
                </Record>
                <Record type="HKQuantityTypeIdentifierBloodGlucose" sourceName="Meter" unit="mmol&lt;180.1558800000541&gt;/L" startDate="2024-03-10 09:00:00 +0100" endDate="2024-03-10 09:00:00 +0100" value="5.4"/>
                <Record type="HKQuantityTypeIdentifierOxygenSaturation" sourceName="Watch" unit="%" startDate="2024-03-10 09:00:00 +0100" endDate="2024-03-10 09:00:00 +0100" value="0.97"/>
                <Record type="HKCategoryTypeIdentifierAppleStandHour" sourceName="Watch" startDate="2024-03-10 09:00:00 +0100" endDate="2024-03-10 10:00:00 +0100" value="HKCategoryValueAppleStandHourStood"/>
                <ActivitySummary dateComponents="2024-03-10" activeEnergyBurned="412" activeEnergyBurnedUnit="kcal"/>
                """), "export.xml");

        var values = days().at("/0/values");
        assertThat(values.at("/HEART_RATE_VARIABILITY/value").asDouble()).isEqualTo(41.5);
        assertThat(values.at("/GLUCOSE/value").asDouble()).isEqualTo(5.4);
        assertThat(values.at("/OXYGEN_SATURATION/value").asDouble()).isCloseTo(97, within(0.001));
    }

    @Test
    void phone_and_watch_that_counted_the_same_steps_are_not_added_up() throws InterruptedException {
        done(
                ada,
                export(steps("2024-03-10 08:00:00 +0100", 60)
                        + steps("2024-03-10 08:00:00 +0100", 64).replace("Phone", "Watch")),
                "export.xml");

        assertThat(days().at("/0/values/STEPS/value").asDouble()).isEqualTo(64);
    }

    private static byte[] export(String records) {
        return bytes(BEGINNING + records + "</HealthData>\n");
    }

    private static String steps(String start, int steps) {
        return """
                <Record type="HKQuantityTypeIdentifierStepCount" sourceName="Phone" unit="count" startDate="%1$s" endDate="%1$s" value="%2$d"/>
                """.formatted(start, steps);
    }

    private JsonNode days() throws InterruptedException {
        records.awaitSums(HealthRecords.idOf(ada));
        return ada.get(HEALTH + "daily" + MARCH).is(200).body().path("days");
    }
}
