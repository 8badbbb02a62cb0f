package dev.lifeops.finance.bench;

import java.util.List;

/**
 * Where people buy.
 *
 * @param weight how often they go there, compared with the others
 * @param mostLines how many things they buy at once, at most
 */
record Shop(String name, int weight, int mostLines, List<Product> products) {

    Shop weighing(int newWeight) {
        return new Shop(name, newWeight, mostLines, products);
    }
}
