package dev.lifeops.health.files.apple;

import dev.lifeops.health.files.UnreadableRow;
import dev.lifeops.health.files.UnreadableRow.Flaw;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** The attributes of an element, by their names. */
final class Attributes {

    private final Map<String, String> values = new HashMap<>();

    static Attributes of(XMLStreamReader xml) {
        var attributes = new Attributes();
        for (var at = 0; at < xml.getAttributeCount(); at++) {
            attributes.values.put(xml.getAttributeLocalName(at), xml.getAttributeValue(at));
        }
        return attributes;
    }

    String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    String required(String name) {
        var value = values.get(name);
        if (value == null || value.isEmpty()) {
            throw new UnreadableRow(Flaw.VALUE_MISSING);
        }
        return value;
    }
}
