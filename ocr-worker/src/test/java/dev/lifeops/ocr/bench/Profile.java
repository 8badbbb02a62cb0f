package dev.lifeops.ocr.bench;

import dev.lifeops.ocr.WatchedRoom.Glance;
import java.io.PrintStream;
import java.util.List;

/** Where the time goes: processor time of each stage, look by look. */
final class Profile {

    private static final List<String> STAGES = List.of("decode", "prepare", "recognise", "parse");

    private final List<Measured> receipts;

    Profile(List<Measured> receipts) {
        this.receipts = receipts;
    }

    void print(PrintStream out) {
        var looks = receipts.stream()
                .mapToInt(each -> each.watched().glances().size())
                .max()
                .orElse(0);
        out.printf("%-10s %9s %s %8s  cpu ms a receipt%n", "", "receipts", header(), "all");
        for (var look = 0; look < looks; look++) {
            line(out, "look " + (look + 1), glances(look));
        }
        line(
                out,
                "all looks",
                receipts.stream()
                        .flatMap(each -> each.watched().glances().stream())
                        .toList());
    }

    private static String header() {
        return String.join("", STAGES.stream().map("%10s"::formatted).toList());
    }

    private List<Glance> glances(int look) {
        return receipts.stream()
                .map(each -> each.watched().glances())
                .filter(glances -> glances.size() > look)
                .map(glances -> glances.get(look))
                .toList();
    }

    /** Told for each receipt there is, so that the looks add up. */
    private void line(PrintStream out, String name, List<Glance> glances) {
        var stages = STAGES.stream()
                .map(stage -> "%10.1f"
                        .formatted(glances.stream()
                                        .mapToDouble(glance -> glance.costs().getOrDefault(stage, 0.0))
                                        .sum()
                                / receipts.size()))
                .toList();
        var all = glances.stream().mapToDouble(Glance::cost).sum() / receipts.size();
        out.printf(
                "%-10s %9d %s %8.1f%n", name, Math.min(glances.size(), receipts.size()), String.join("", stages), all);
    }
}
