package dev.lifeops.ocr.parse.fiscal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Picks the one fiscal code among whatever else is printed as a code. */
public final class FiscalCodes {

    private FiscalCodes() {}

    /** Nothing if there are two that differ: one of them belongs to another receipt. */
    public static Optional<FiscalRecord> record(List<String> codes) {
        var records = codes.stream().flatMap(FiscalCodes::record).distinct().toList();
        return records.size() == 1 ? Optional.of(records.getFirst()) : Optional.empty();
    }

    private static Stream<FiscalRecord> record(String code) {
        return Stream.of(GermanCode.record(code), AustrianCode.record(code), PortugueseCode.record(code))
                .flatMap(Optional::stream);
    }
}
