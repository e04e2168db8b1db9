package health.praxis.signin;

import java.util.regex.Pattern;

/** A mobile that codes are sent to. Whether it rings is found out by sending one. */
final class Mobile {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{7,14}");
    private static final String USUAL_COUNTRY = "+61";
    private static final int SHOWN = 3;

    private Mobile() {}

    /**
     * The number in E.164; one that begins with 0 is Australian.
     *
     * @throws MobileNotValid when it is no phone number
     */
    static String e164(String typed) {
        String bare = typed.replaceAll("[\\s().\\-/]", "");
        String number = bare.startsWith("0") && !bare.startsWith("00") ? USUAL_COUNTRY + bare.substring(1) : bare;
        if (!E164.matcher(number).matches()) {
            throw new MobileNotValid();
        }
        return number;
    }

    /** Enough to know one's own number again: the last three digits. */
    static String masked(String number) {
        return "••• " + number.substring(number.length() - SHOWN);
    }
}
