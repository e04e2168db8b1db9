package health.praxis.credits;

/**
 * The text of an SMS and how many segments carry it (REM-15): up to 160 characters of the GSM alphabet in one, 153 in each
 * of several; with any other character 70 and 67 UTF-16 units. Characters of the GSM extension table count twice and are
 * not torn apart by a segment's end.
 */
public record SmsText(String text) {

    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String GSM_EXTENSION = "\f^{}\\[~]|€";

    private static final int GSM_ALONE = 160;
    private static final int GSM_OF_SEVERAL = 153;
    private static final int UCS2_ALONE = 70;
    private static final int UCS2_OF_SEVERAL = 67;

    /** How many segments are sent and paid for; an empty text is one. */
    public int segments() {
        return isGsm() ? segments(GSM_ALONE, GSM_OF_SEVERAL) : segments(UCS2_ALONE, UCS2_OF_SEVERAL);
    }

    private boolean isGsm() {
        return text.chars().allMatch(c -> GSM.indexOf(c) >= 0 || GSM_EXTENSION.indexOf(c) >= 0);
    }

    private int segments(int alone, int ofSeveral) {
        boolean gsm = alone == GSM_ALONE;
        int total = 0;
        int segments = 1;
        int filled = 0;
        for (int i = 0; i < text.length(); i += width(i, gsm)) {
            int size = size(i, gsm);
            total += size;
            if (filled + size > ofSeveral) {
                segments++;
                filled = 0;
            }
            filled += size;
        }
        return total <= alone ? 1 : segments;
    }

    /** How many Java chars make up the character at i. */
    private int width(int i, boolean gsm) {
        return !gsm && Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length() ? 2 : 1;
    }

    /** How much room the character at i takes in a segment. */
    private int size(int i, boolean gsm) {
        return gsm ? (GSM_EXTENSION.indexOf(text.charAt(i)) >= 0 ? 2 : 1) : width(i, false);
    }
}
