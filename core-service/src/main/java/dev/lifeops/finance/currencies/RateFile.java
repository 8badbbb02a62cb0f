package dev.lifeops.finance.currencies;

import com.ctc.wstx.stax.WstxInputFactory;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The files of reference rates that the European Central Bank publishes: CSV, XML, or a zip with one of them. */
final class RateFile {

    private static final int LARGEST = 64 << 20;
    private static final String DATE = "Date";

    private final PublishedRates rates = new PublishedRates();

    private RateFile() {}

    static PublishedRates read(byte[] content) throws UnreadableRates {
        var file = new RateFile();
        file.take(content);
        if (file.rates.isEmpty()) {
            throw new UnreadableRates("The file holds no rates");
        }
        return file.rates;
    }

    private void take(byte[] content) throws UnreadableRates {
        if (content.length > 2 && content[0] == 'P' && content[1] == 'K') {
            takePlain(unzipped(content));
        } else {
            takePlain(content);
        }
    }

    private void takePlain(byte[] content) throws UnreadableRates {
        var text = new String(content, StandardCharsets.UTF_8).strip();
        if (text.startsWith("<")) {
            takeXml(text);
        } else {
            takeCsv(text);
        }
    }

    private static byte[] unzipped(byte[] content) throws UnreadableRates {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            if (zip.getNextEntry() == null) {
                throw new UnreadableRates("The archive is empty");
            }
            var bytes = zip.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new UnreadableRates("The archive holds more than rates could take");
            }
            return bytes;
        } catch (IOException e) {
            throw new UnreadableRates("The archive is damaged", e);
        }
    }

    private void takeCsv(String text) throws UnreadableRates {
        try (var csv = CsvReader.builder().allowMissingFields(true).ofNamedCsvRecord(text)) {
            for (var row : csv) {
                takeRow(row);
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw new UnreadableRates("The file is no table", e);
        }
    }

    private void takeRow(NamedCsvRecord row) throws UnreadableRates {
        var day = row.findField(DATE).orElseThrow(() -> new UnreadableRates("The column 'Date' is missing"));
        for (var cell : row.getFieldsAsMap().entrySet()) {
            var currency = cell.getKey().strip();
            if (!currency.equals(DATE) && !currency.isEmpty()) {
                rates.add(currency, day.strip(), cell.getValue().strip());
            }
        }
    }

    private void takeXml(String text) throws UnreadableRates {
        try {
            var xml = factory().createXMLStreamReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            var day = "";
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    day = takeElement(xml, day);
                }
            }
        } catch (XMLStreamException e) {
            throw new UnreadableRates("The file is no XML", e);
        }
    }

    /** The day stands in the element around those of its rates. */
    private String takeElement(XMLStreamReader xml, String day) throws UnreadableRates {
        var time = xml.getAttributeValue(null, "time");
        var currency = xml.getAttributeValue(null, "currency");
        var rate = xml.getAttributeValue(null, "rate");
        if (currency != null && rate != null) {
            rates.add(currency, day, rate);
        }
        return time == null ? day : time;
    }

    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }
}
