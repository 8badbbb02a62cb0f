package dev.lifeops.health.bench;

import com.ctc.wstx.stax.WstxInputFactory;
import dev.lifeops.bench.Stopwatch;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** Unzips an XML file and does nothing with it but parse it. */
final class BareParser {

    private BareParser() {}

    static double seconds(Path archive) throws IOException, XMLStreamException {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        var watch = Stopwatch.started();
        try (var zip = new ZipFile(archive.toFile());
                var bytes = content(zip)) {
            var xml = factory.createXMLStreamReader(bytes);
            while (xml.hasNext()) {
                xml.next();
            }
        }
        return watch.seconds();
    }

    static long size(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            return zip.stream().mapToLong(it -> it.getSize()).sum();
        }
    }

    private static InputStream content(ZipFile zip) throws IOException {
        return new BufferedInputStream(zip.getInputStream(zip.entries().nextElement()), 1 << 16);
    }
}
