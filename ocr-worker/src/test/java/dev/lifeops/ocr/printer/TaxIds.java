package dev.lifeops.ocr.printer;

import java.util.List;

/** Tax numbers of shops that do not exist, with check digits that hold. */
final class TaxIds {
    private static final List<Integer> NIP_WEIGHTS = List.of(6, 5, 7, 2, 3, 4, 5, 6, 7);

    private TaxIds() {}

    /** A Polish NIP; a remainder of ten is never given out, so the dice are thrown again. */
    static String nip(Dice dice) {
        String body = dice.between(1, 9) + dice.digits(8);
        int check = nipCheck(body);
        return check == 10 ? nip(dice) : body + check;
    }

    static boolean isNip(String nip) {
        return nip.matches("\\d{10}") && nipCheck(nip) == Character.digit(nip.charAt(9), 10);
    }

    private static int nipCheck(String digits) {
        int sum = 0;
        for (int i = 0; i < NIP_WEIGHTS.size(); i++) {
            sum += NIP_WEIGHTS.get(i) * Character.digit(digits.charAt(i), 10);
        }
        return sum % 11;
    }

    /** A German USt-IdNr., whose check digit follows ISO 7064 MOD 11,10. */
    static String ustId(Dice dice) {
        String body = dice.between(1, 9) + dice.digits(7);
        int product = 10;
        for (int i = 0; i < body.length(); i++) {
            int sum = (Character.digit(body.charAt(i), 10) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return "DE" + body + (11 - product) % 10;
    }

    static String malaysianGst(Dice dice) {
        return "000" + dice.digits(9);
    }

    static String britishVat(Dice dice) {
        return "GB" + dice.between(1, 9) + dice.digits(8);
    }
}
