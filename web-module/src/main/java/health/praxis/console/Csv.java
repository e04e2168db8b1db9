package health.praxis.console;

import java.util.List;
import java.util.stream.Collectors;

/** One line of a CSV file (RFC 4180) that no spreadsheet takes for a formula. */
public final class Csv {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    /** A line with its end. */
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Always in quotes; what a spreadsheet would calculate gets an apostrophe before it. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
