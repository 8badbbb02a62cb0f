package dev.lifeops.ocr;

import dev.lifeops.ocr.check.Reading;
import dev.lifeops.ocr.parse.language.DateOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** An image in, its fields out. */
@RestController
class ParseReceiptController {

    private final ReadingRoom room;
    private final Journal journal;

    ParseReceiptController(ReadingRoom room, Journal journal) {
        this.room = room;
        this.journal = journal;
    }

    @PostMapping(path = "/parse-receipt", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Reading parse(
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable String languages,
            @RequestParam(required = false) @Nullable DateOrder dateOrder) {
        return journal.record(file.getSize(), watch -> {
            var wishes = new Wishes(languages == null ? null : room.checkedLanguages(languages), dateOrder);
            return room.read(reader -> reader.read(bytes(file), wishes, watch));
        });
    }

    /** Fetched by the reader itself, so that only as many files are in memory as are being read. */
    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
