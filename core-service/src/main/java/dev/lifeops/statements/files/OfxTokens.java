package dev.lifeops.statements.files;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes OFX apart: the SGML of its first generation, whose values need no end, and the XML of its second. Nothing is
 * ever looked up, so there are no entities to attack with.
 */
final class OfxTokens {

    private static final String COMMENT = "!--";
    private static final String CDATA = "![CDATA[";
    private static final int LONGEST_TAG = 200;
    private static final int LONGEST_VALUE = 10_000;
    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|apos|nbsp|#\\d{1,6}|#x[0-9a-fA-F]{1,5});");

    private final NumberedReader reader;
    private final Handler handler;
    private final StringBuilder text = new StringBuilder();
    private String tag = "";
    private boolean rootSeen;
    private boolean rootClosed;

    OfxTokens(Reader source, Handler handler) {
        this.reader = new NumberedReader(source);
        this.handler = handler;
    }

    /** Is told of what stands in the file, in its order. */
    interface Handler {

        /** An element that holds others begins. */
        void begin(String name, int line) throws UnreadableFile;

        /** An element that holds a text. */
        void value(String name, String text, int line);

        void end(String name, int line);
    }

    void read() throws IOException, UnreadableFile {
        var character = reader.read();
        while (character >= 0) {
            if (character == '<') {
                character = readTag();
            } else {
                append(character);
                character = reader.read();
            }
        }
        if (!rootSeen) {
            throw UnreadableFile.unknown();
        }
        if (!rootClosed) {
            throw UnreadableFile.damaged(reader.line(), "it ends within an element");
        }
    }

    /** What follows the sign may be a text after all, which banks do not always escape. */
    private int readTag() throws IOException, UnreadableFile {
        var name = new StringBuilder();
        var character = reader.read();
        while (character >= 0 && character != '>' && character != '<' && name.length() < LONGEST_TAG) {
            name.append((char) character);
            character = reader.read();
            if (COMMENT.contentEquals(name)) {
                return pass("-->", character, false);
            }
            if (CDATA.contentEquals(name)) {
                return pass("]]>", character, true);
            }
        }
        if (character != '>' || !isTag(name)) {
            append('<');
            name.chars().forEach(this::append);
            return character;
        }
        take(name.toString());
        return reader.read();
    }

    /** Takes in what stands before an end, or lets it go by. */
    private int pass(String end, int first, boolean isText) throws IOException {
        var passed = new StringBuilder();
        var character = first;
        while (character >= 0 && passed.indexOf(end, Math.max(0, passed.length() - end.length())) < 0) {
            passed.append((char) character);
            if (passed.length() > LONGEST_VALUE) {
                passed.delete(0, passed.length() - end.length());
            }
            character = reader.read();
        }
        if (isText) {
            text.append(passed, 0, Math.max(0, passed.length() - end.length()));
        }
        return character;
    }

    private static boolean isTag(CharSequence name) {
        return !name.isEmpty() && (Character.isLetter(name.charAt(0)) || "/?!".indexOf(name.charAt(0)) >= 0);
    }

    private void append(int character) {
        if (!tag.isEmpty() && text.length() < LONGEST_VALUE) {
            text.append((char) character);
        }
    }

    private void take(String name) throws UnreadableFile {
        if (name.startsWith("?")) {
            return;
        }
        if (name.startsWith("!")) {
            throw UnreadableFile.withDoctype();
        }
        var isEnd = name.startsWith("/");
        var bare = name.replaceFirst("^/", "").replaceFirst("[\\s/].*$", "").toUpperCase(Locale.ROOT);
        if (isEnd) {
            end(bare);
        } else {
            beginOrValue();
            tag = name.endsWith("/") ? "" : bare;
            rootSeen = rootSeen || bare.equals("OFX");
        }
    }

    /** Only now it is clear whether the element before holds a text or others. */
    private void beginOrValue() throws UnreadableFile {
        var value = value();
        if (!tag.isEmpty() && value.isEmpty()) {
            handler.begin(tag, reader.line());
        } else if (!tag.isEmpty()) {
            handler.value(tag, value, reader.line());
        }
        tag = "";
    }

    private void end(String name) {
        var value = value();
        if (!tag.isEmpty() && !value.isEmpty()) {
            handler.value(tag, value, reader.line());
        }
        if (!name.equals(tag)) {
            handler.end(name, reader.line());
        }
        tag = "";
        rootClosed = rootClosed || name.equals("OFX");
    }

    private String value() {
        var value = unescaped(text.toString().strip());
        text.setLength(0);
        return value;
    }

    private static String unescaped(String value) {
        return value.indexOf('&') < 0
                ? value
                : ENTITY.matcher(value).replaceAll(it -> Matcher.quoteReplacement(character(it.group(1))));
    }

    private static String character(String entity) {
        return switch (entity) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> " ";
            default -> {
                var isHex = entity.startsWith("#x");
                var code = Integer.parseInt(entity.substring(isHex ? 2 : 1), isHex ? 16 : 10);
                yield Character.isValidCodePoint(code) ? Character.toString(code) : " ";
            }
        };
    }
}
