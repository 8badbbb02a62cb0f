package dev.lifeops.health.files.apple;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import dev.lifeops.health.files.Beginning;
import dev.lifeops.health.files.FileRefused;
import dev.lifeops.health.files.FileRefused.Why;
import dev.lifeops.health.files.Harvest;
import dev.lifeops.health.files.HistoryFile;
import dev.lifeops.health.files.HistoryReader;
import dev.lifeops.health.files.SleepParts;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Source;
import java.io.IOException;
import java.util.EnumSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Apple Health's export.xml, gigabytes of it; the document type in it is passed over, and no entity is ever resolved. */
@Component
class AppleHealth implements HistoryReader {

    private static final int LONGEST_ATTRIBUTE = 1 << 16;

    private static final Source SOURCE = Source.ofFiles(
            "apple-health",
            "Apple Health",
            EnumSet.complementOf(EnumSet.of(
                    Metric.HEART_POINTS,
                    Metric.LOWEST_HEART_RATE,
                    Metric.HIGHEST_HEART_RATE,
                    Metric.TOTAL_ENERGY,
                    Metric.MOOD)),
            true);

    private final XMLInputFactory factory = factory();

    @Bean
    static Source appleHealthSource() {
        return SOURCE;
    }

    @Override
    public Source source() {
        return SOURCE;
    }

    @Override
    public boolean knows(Beginning beginning) {
        var text = beginning.text().stripLeading();
        return text.startsWith("<") && (text.contains("<HealthData") || text.contains("<!DOCTYPE HealthData"));
    }

    @Override
    public void read(HistoryFile file, Harvest harvest) throws IOException {
        try (var bytes = file.open()) {
            new Reading(factory.createXMLStreamReader(bytes), file, harvest).run();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io ? io : FileRefused.damaged(file.name(), e);
        }
    }

    private static FileRefused entity() {
        return FileRefused.because(Why.XML_ENTITY, "The file has an XML entity in it.");
    }

    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        return factory;
    }

    /** One reading of one file. */
    private static final class Reading {

        private final XMLStreamReader xml;
        private final Harvest harvest;
        private final SleepParts sleeps;
        private final AppleTimes times = new AppleTimes();
        private final AppleRecords records;
        private @Nullable AppleWorkout workout;

        Reading(XMLStreamReader xml, HistoryFile file, Harvest harvest) {
            this.xml = xml;
            this.harvest = harvest;
            sleeps = new SleepParts(file.name());
            records = new AppleRecords(harvest, sleeps, times);
        }

        void run() throws XMLStreamException, IOException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    case XMLStreamConstants.DTD -> refuseEntities(xml.getText());
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw entity();
                    default -> {}
                }
            }
            sleeps.sessions().forEach(harvest::add);
        }

        /** Apple declares its elements here, and never an entity; one in an attribute would be passed over unseen. */
        private static void refuseEntities(@Nullable String declarations) throws FileRefused {
            if (declarations != null && declarations.contains("<!ENTITY")) {
                throw entity();
            }
        }

        private void begin(String element) {
            switch (element) {
                case "Record" -> harvest.row(line(), () -> records.take(xml));
                case "Workout" -> workout = new AppleWorkout(Attributes.of(xml), line());
                case "WorkoutStatistics" -> addStatistics();
                default -> {}
            }
        }

        private void end(String element) {
            if (element.equals("Workout") && workout != null) {
                var ended = workout;
                harvest.row(ended.line(), () -> harvest.add(ended.finished(times)));
                workout = null;
            }
        }

        private void addStatistics() {
            if (workout != null) {
                workout.addStatistics(Attributes.of(xml));
            }
        }

        private long line() {
            return xml.getLocation().getLineNumber();
        }
    }
}
