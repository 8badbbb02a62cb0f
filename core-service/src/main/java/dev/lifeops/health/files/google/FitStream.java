package dev.lifeops.health.files.google;

import dev.lifeops.health.files.Beginning;
import dev.lifeops.health.files.FileRefused;
import dev.lifeops.health.files.Harvest;
import dev.lifeops.health.files.HistoryFile;
import dev.lifeops.health.files.HistoryReader;
import dev.lifeops.health.files.SleepParts;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.Source;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Fit's streams of points. Only those are read that Fit has merged from what apps and devices told: their parts lie beside
 * them and tell the same again. Each merged stream counts as an app of its own, so that two of them are not added up.
 */
@Component
class FitStream implements HistoryReader {

    private static final Pattern MERGED =
            Pattern.compile("\"Data Source\"\\s*:\\s*\"derived:[^\"]*:((?:merge_|merged|estimated_steps)[^\"]*)\"");

    private final JsonFactory json = new JsonFactory();

    @Override
    public Source source() {
        return GoogleSources.FIT;
    }

    @Override
    public boolean knows(Beginning beginning) {
        return beginning.isJsonWith("Data Source")
                && MERGED.matcher(beginning.text()).find();
    }

    @Override
    public void read(HistoryFile file, Harvest harvest) throws IOException {
        var sleeps = new SleepParts(file.name());
        try (var parser = json.createParser(ObjectReadContext.empty(), file.open())) {
            parser.nextToken();
            readMembers(parser, harvest, sleeps);
        } catch (JacksonException e) {
            throw FileRefused.damaged(file.name(), e);
        }
        sleeps.sessions().forEach(harvest::add);
    }

    private static void readMembers(JsonParser parser, Harvest harvest, SleepParts sleeps) {
        var origin = Origin.UNKNOWN;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if ("Data Source".equals(name)) {
                origin = originOf(parser.getString());
            } else if ("Data Points".equals(name) && token == JsonToken.START_ARRAY) {
                readPoints(parser, origin, harvest, sleeps);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static Origin originOf(String stream) {
        return new Origin(stream.substring(stream.lastIndexOf(':') + 1), "");
    }

    private static void readPoints(JsonParser parser, Origin origin, Harvest harvest, SleepParts sleeps) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            var line = parser.currentTokenLocation().getLineNr();
            var point = FitPoint.read(parser);
            harvest.row(line, () -> {
                point.measurement(origin).ifPresent(harvest::add);
                point.stage().ifPresent(stage -> sleeps.add(null, origin, null, stage));
            });
        }
    }
}
