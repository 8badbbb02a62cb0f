package dev.lifeops.ocr.bench;

import dev.lifeops.ocr.printer.Receipts;
import dev.lifeops.ocr.printer.Truth;
import dev.lifeops.ocr.printer.Wear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongFunction;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Prints receipts of the project's own printer with their truth, for who has no others. */
final class OwnReceipts {

    private record Fate(String name, LongFunction<Wear> wear) {}

    private static final List<Fate> FATES = List.of(
            new Fate("scanned", Wear::scan),
            new Fate("photographed", Wear::photo),
            new Fate("faded", seed -> Wear.fade(0.5).then(Wear.blur(1)).then(Wear.noise(8, seed))));

    private OwnReceipts() {}

    /** English receipts of so many seeds in each kind of wear. */
    static void print(int seeds, Path folder) throws IOException {
        var truths = JsonMapper.shared().createObjectNode();
        for (var fate : FATES) {
            Files.createDirectories(folder.resolve(fate.name()));
            for (var seed = 0; seed < seeds; seed++) {
                var receipt = Receipts.english(seed);
                var name = "%s/%03d.jpg".formatted(fate.name(), seed);
                var worn = receipt.picture().worn(fate.wear().apply(seed));
                Files.write(folder.resolve(name), worn.jpeg());
                truths.set(name, json(receipt.truth()));
            }
        }
        JsonMapper.shared().writeValue(folder.resolve("truth.json").toFile(), truths);
    }

    static ObjectNode json(Truth truth) {
        var json = JsonMapper.shared().createObjectNode();
        json.put("merchant", truth.merchant().name());
        json.put("date", truth.date().toString());
        json.put("total", truth.total());
        var items = json.putArray("items");
        truth.items().forEach(item -> items.addObject().put("name", item.name()).put("price", item.total()));
        return json;
    }
}
