package dev.lifeops.statements.files;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import dev.lifeops.statements.files.StatementLine.Original;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/** Reads CAMT.053 entry by entry, keeping of each only its texts by the way to them. */
final class CamtStatement {

    private static final int DEEPEST = 40;

    private final StatementSink sink;
    private final Deque<String> way = new ArrayDeque<>();
    private final Map<String, String> texts = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String currency;

    private CamtStatement(StatementSink sink) {
        this.sink = sink;
    }

    /** By bytes, for the file itself says how it is written. */
    static void read(StatementFile file, StatementSink sink) throws IOException, UnreadableFile {
        try (var bytes = file.bytes()) {
            var xml = factory().createXMLStreamReader(bytes);
            try {
                new CamtStatement(sink).read(xml);
            } catch (XMLStreamException e) {
                throw UnreadableFile.damaged(xml.getLocation().getLineNumber(), "it is no well-formed XML");
            }
        } catch (XMLStreamException _) {
            throw UnreadableFile.damaged(1, "it is no well-formed XML");
        }
    }

    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // what is wrong shall be said by reading on, and not by looking at a text
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 50);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, 100_000);
        return factory;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, UnreadableFile {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw UnreadableFile.withDoctype();
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT ->
                    end(xml.getLocalName(), xml.getLocation().getLineNumber());
                default -> {}
            }
        }
    }

    private void begin(XMLStreamReader xml) {
        var name = xml.getLocalName();
        way.addLast(name);
        text.setLength(0);
        if (name.equals("Ntry") || name.equals("Bal") || (name.equals("Acct") && !way.contains("Ntry"))) {
            texts.clear();
        }
        var unit = xml.getAttributeValue(null, "Ccy");
        if (unit != null) {
            texts.putIfAbsent(key() + "/@Ccy", unit);
        }
    }

    private void end(String name, int line) {
        var value = text.toString().strip();
        text.setLength(0);
        if (!value.isEmpty()) {
            texts.merge(key(), value, name.equals("Ustrd") ? (one, other) -> one + " " + other : (one, _) -> one);
        }
        way.removeLast();
        switch (name) {
            case "Ntry" -> entry(line);
            case "Bal" -> balance();
            case "Acct" -> account();
            default -> {}
        }
    }

    /** The way from what the texts are gathered for. */
    private String key() {
        var key = new StringBuilder();
        var within = false;
        for (var name : way) {
            if (within) {
                key.append(key.isEmpty() ? "" : "/").append(name);
            }
            within = within || name.equals("Ntry") || name.equals("Bal") || name.equals("Acct");
        }
        return key.toString();
    }

    private void account() {
        if (!way.contains("Ntry")) {
            currency = texts.get("Ccy");
            var number = texts.getOrDefault("Id/IBAN", texts.get("Id/Othr/Id"));
            sink.account(AccountNumbers.bare(number), currency);
        }
    }

    private void balance() {
        if (!"CLBD".equals(texts.get("Tp/CdOrPrtry/Cd"))) {
            return;
        }
        try {
            sink.balance(day("Dt"), signed(amount("Amt")));
        } catch (UnreadableText _) {
            // nobody is told what the account holds, and nothing hangs on it
        }
    }

    private void entry(int line) {
        try {
            if (texts.getOrDefault("Sts/Cd", texts.getOrDefault("Sts", "BOOK")).equals("PDNG")) {
                throw new UnreadableText("it is announced and not booked yet");
            }
            sink.line(new StatementLine(
                    line, day("BookgDt"), signed(amount("Amt")), texts.get("Amt/@Ccy"), wording(), id(), original()));
        } catch (UnreadableText e) {
            sink.unreadable(line, e.reason(), texts.toString());
        }
        texts.clear();
    }

    private Wording wording() {
        var other = "DBIT".equals(texts.get("CdtDbtInd")) ? "Cdtr" : "Dbtr";
        var parties = "NtryDtls/TxDtls/RltdPties/" + other;
        var payee = texts.getOrDefault(parties + "/Nm", texts.get(parties + "/Pty/Nm"));
        var purpose = texts.getOrDefault("NtryDtls/TxDtls/RmtInf/Ustrd", texts.get("AddtlNtryInf"));
        var account = texts.getOrDefault(parties + "Acct/Id/IBAN", texts.get(parties + "Acct/Id/Othr/Id"));
        return Wording.of(payee, purpose, AccountNumbers.bare(account));
    }

    private @Nullable String id() {
        var id = texts.getOrDefault("AcctSvcrRef", texts.get("NtryDtls/TxDtls/Refs/AcctSvcrRef"));
        return id == null || id.equals("NOTPROVIDED") || id.equals("NONREF") ? null : id;
    }

    private @Nullable Original original() throws UnreadableText {
        var details = "NtryDtls/TxDtls/AmtDtls/InstdAmt/Amt";
        var unit = texts.get(details + "/@Ccy");
        return unit == null || unit.equals(texts.get("Amt/@Ccy")) || !unit.matches("[A-Z]{3}")
                ? null
                : new Original(unit, signed(amount(details)));
    }

    private BigDecimal signed(BigDecimal amount) throws UnreadableText {
        var direction = texts.get("CdtDbtInd");
        if (direction == null) {
            throw new UnreadableText("nothing says whether the money came or went");
        }
        return direction.equals("DBIT") ? amount.negate() : amount;
    }

    private BigDecimal amount(String key) throws UnreadableText {
        var amount = texts.get(key);
        if (amount == null) {
            throw new UnreadableText("there is no amount");
        }
        return DecimalMark.POINT.read(amount);
    }

    private LocalDate day(String key) throws UnreadableText {
        var day = texts.getOrDefault(key + "/Dt", texts.getOrDefault(key + "/DtTm", texts.get("ValDt/Dt")));
        if (day == null || day.length() < 10) {
            throw new UnreadableText("there is no day");
        }
        try {
            return LocalDate.parse(day.substring(0, 10));
        } catch (DateTimeException _) {
            throw new UnreadableText("\"%s\" is no day".formatted(day));
        }
    }
}
