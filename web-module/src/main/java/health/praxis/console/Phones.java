package health.praxis.console;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Writes phone numbers as people here write them: "0491 570 006", others with their country. */
@Named
@ApplicationScoped
public class Phones {

    private static final int AUSTRALIA = 61;

    /** @param number E.164, or text that is shown as it is */
    public String shown(@Nullable String number) {
        return number == null ? "" : write(number, true);
    }

    /** With its country, so that it means the same wherever it is read again. */
    public static @Nullable String international(@Nullable String number) {
        return number == null ? null : write(number, false);
    }

    private static String write(String number, boolean shortHere) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber parsed = util.parse(number, null);
            boolean here = shortHere && parsed.getCountryCode() == AUSTRALIA;
            return util.format(parsed, here ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notInternational) {
            return number;
        }
    }
}
