package dev.lifeops.statements.files;

import java.util.regex.Pattern;

/** The kinds of files that banks give, and the services that tell what banks book. */
public enum StatementFormat {
    CSV,
    OFX,
    QIF,
    CAMT053,
    MT940,
    SIMPLEFIN,
    PLAID;

    private static final Pattern QIF_START = Pattern.compile("^!(Type|Account|Option|Clear)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MT940_START = Pattern.compile("(?m)^(\\{1:|:20:)");
    private static final Pattern OFX_START = Pattern.compile("OFXHEADER|<OFX[\\s>]", Pattern.CASE_INSENSITIVE);

    /** What the beginning of a file looks like; what is nothing else may be a table. */
    static StatementFormat of(String head) throws UnreadableFile {
        var start = head.stripLeading();
        if (start.startsWith("<") && head.contains("<!DOCTYPE")) {
            throw UnreadableFile.withDoctype();
        }
        if (OFX_START.matcher(head).find()) {
            return OFX;
        }
        if (start.startsWith("<")) {
            return camt(head);
        }
        if (QIF_START.matcher(start).find()) {
            return QIF;
        }
        if (MT940_START.matcher(start).find()) {
            return MT940;
        }
        if (start.startsWith("PK\u0003") || start.startsWith("%PDF") || start.indexOf('\0') >= 0) {
            throw UnreadableFile.unknown();
        }
        return CSV;
    }

    private static StatementFormat camt(String head) throws UnreadableFile {
        if (head.contains("BkToCstmr") || head.contains("camt.05")) {
            return CAMT053;
        }
        throw UnreadableFile.unknown();
    }
}
