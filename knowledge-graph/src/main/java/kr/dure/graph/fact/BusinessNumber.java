package kr.dure.graph.fact;

/** The Korean business registration number (사업자등록번호): nine digits and a check digit. */
public final class BusinessNumber {

    private static final int[] WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5};

    private BusinessNumber() {}

    /** Whether the ten digits, with or without dashes, end in the right check digit. */
    public static boolean isValid(String number) {
        String digits = number.replace("-", "");
        if (!digits.matches("[0-9]{10}") || digits.equals("0000000000")) {
            return false;
        }
        int sum = (digits.charAt(8) - '0') * 5 / 10;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return (10 - sum % 10) % 10 == digits.charAt(9) - '0';
    }
}
