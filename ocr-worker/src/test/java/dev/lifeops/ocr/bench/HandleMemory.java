package dev.lifeops.ocr.bench;

import dev.lifeops.ocr.Memory;
import dev.lifeops.ocr.WatchedRoom;
import java.io.PrintStream;
import java.util.List;

/** What one reader more with its Tesseract needs, once it has read some receipts. */
final class HandleMemory {

    private static final int RECEIPTS = 10;

    private HandleMemory() {}

    static void print(PrintStream out, List<Known> receipts) throws InterruptedException {
        try (var one = new WatchedRoom(1)) {
            read(receipts, one);
            var before = Memory.resident();
            try (var another = new WatchedRoom(1)) {
                read(receipts, another);
                out.printf(
                        "%nmemory: %.0f MB a further Tesseract; at most %.0f MB for the whole process%n",
                        (Memory.resident() - before) / 1e6, Memory.most() / 1e6);
            }
        }
    }

    private static void read(List<Known> receipts, WatchedRoom room) {
        receipts.stream().limit(RECEIPTS).forEach(receipt -> room.read(receipt.bytes()));
    }
}
