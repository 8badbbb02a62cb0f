package dev.lifeops.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/** Money that the household moves from its current account to another. */
record Move(LocalDate day, HouseholdAccount to, String note, BigDecimal amount, BigDecimal arrived) {

    static List<Move> dueOn(LocalDate day) {
        var moves = new ArrayList<Move>();
        if (day.getDayOfMonth() == 29) {
            moves.add(saving(day, "1200.00"));
        }
        if (day.getMonth() == Month.JULY && day.getDayOfMonth() == 28) {
            moves.add(topUp(day, "2135.00", "500.00"));
        }
        if (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 20) {
            moves.add(topUp(day, "854.00", "200.00"));
        }
        return moves;
    }

    private static Move saving(LocalDate day, String amount) {
        return new Move(day, HouseholdAccount.SAVINGS, "Rainy days", new BigDecimal(amount), new BigDecimal(amount));
    }

    private static Move topUp(LocalDate day, String amount, String arrived) {
        return new Move(
                day, HouseholdAccount.TRAVEL_CARD, "For the holidays", new BigDecimal(amount), new BigDecimal(arrived));
    }
}
