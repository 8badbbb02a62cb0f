package dev.lifeops.statements.matching;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** Looks for matches in made-up months of three sizes, and tells how many are right and how long it takes. */
public final class MatchingBench {

    private static final int TIMES = 5;
    private static final int WARM_UP = 20;
    private static final double MILLION = 1e6;

    private MatchingBench() {}

    /** Sizes as pairs of receipts and lines. */
    public static void run(PrintStream out, List<int[]> sizes) {
        warmUp(sizes.getFirst());
        out.printf(
                "%9s %9s %9s %10s %8s %10s %9s %14s%n",
                "receipts", "lines", "joined", "precision", "recall", "proposals", "+ asked", "ms (n log n)");
        for (var size : sizes) {
            var months = new MadeUpMonths(size[0], size[1], 7);
            var answer = Search.answer(months.question());
            var quality = months.judge(answer);
            var took = median(months);
            var sorting = (double) size[1] * Math.log(size[1]);
            out.printf(
                    "%9d %9d %9d %9.2f%% %7.1f%% %10d %8.1f%% %7.0f (%.2f)%n",
                    months.transactions.size(),
                    months.entries.size(),
                    quality.joined(),
                    100 * quality.precision(),
                    100 * quality.recall(),
                    quality.asked(),
                    100 * quality.recallWithProposals(),
                    took / MILLION,
                    took / sorting);
        }
    }

    /** Else the smallest size would pay for the others. */
    private static void warmUp(int[] size) {
        var months = new MadeUpMonths(size[0], size[1], 8);
        for (var time = 0; time < WARM_UP; time++) {
            Search.answer(months.question());
        }
    }

    private static double median(MadeUpMonths months) {
        var times = new double[TIMES];
        for (var time = 0; time < TIMES; time++) {
            var start = System.nanoTime();
            Search.answer(months.question());
            times[time] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[TIMES / 2];
    }
}
