package dev.lifeops.ocr.prepare;

import java.util.function.IntToDoubleFunction;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** More linear equations than unknowns, to be fulfilled as nearly as may be. */
final class Equations {

    private final double[][] products;
    private final double[] sums;
    private int count;

    Equations(int unknowns) {
        products = new double[unknowns][unknowns];
        sums = new double[unknowns];
    }

    void add(double[] factors, double value) {
        count++;
        for (var i = 0; i < sums.length; i++) {
            sums[i] += factors[i] * value;
            for (var j = 0; j < sums.length; j++) {
                products[i][j] += factors[i] * factors[j];
            }
        }
    }

    /** The least squares; each unknown is held near zero as stiffly as told, so that none grows for nothing. */
    void solve(IntToDoubleFunction stiffness, double[] unknowns) {
        var left = new Mat(sums.length, sums.length, CvType.CV_64F);
        var right = new Mat(sums.length, 1, CvType.CV_64F);
        var solution = new Mat();
        try {
            for (var i = 0; i < sums.length; i++) {
                products[i][i] += stiffness.applyAsDouble(i) * (count + 1);
                left.put(i, 0, products[i]);
            }
            right.put(0, 0, sums);
            Core.solve(left, right, solution, Core.DECOMP_CHOLESKY);
            solution.get(0, 0, unknowns);
        } finally {
            left.release();
            right.release();
            solution.release();
        }
    }
}
