package health.praxis.practice;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Map;

/** Phone numbers as people type them and as E.164. A number without a country code belongs to the practice's country. */
public final class PhoneNumbers {

    private static final String USUAL_REGION = "AU";
    private static final Map<String, String> REGIONS = Map.of(
            "Pacific/Auckland", "NZ",
            "Europe/London", "GB",
            "Europe/Dublin", "IE",
            "Europe/Berlin", "DE",
            "Europe/Vienna", "AT",
            "Europe/Zurich", "CH",
            "Europe/Paris", "FR",
            "Europe/Amsterdam", "NL",
            "Asia/Singapore", "SG");

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /**
     * The number in E.164.
     *
     * @param zone the practice's time zone, which tells its country
     * @throws PhoneNotValid when no phone could ring there
     */
    public static String e164(String typed, String zone) {
        try {
            PhoneNumber number = PHONES.parse(typed, region(zone));
            if (PHONES.isValidNumber(number)) {
                return PHONES.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException noNumber) {
            throw new PhoneNotValid(typed);
        }
        throw new PhoneNotValid(typed);
    }

    /**
     * The number as people of the practice's country write it, others with their country.
     *
     * @param number E.164, or text that stays as it is
     * @param zone the practice's time zone, which tells its country
     */
    public static String written(String number, String zone) {
        try {
            PhoneNumber parsed = PHONES.parse(number, null);
            boolean here = parsed.getCountryCode() == callingCode(zone);
            return PHONES.format(parsed, here ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notInternational) {
            return number;
        }
    }

    /** The country code that local numbers lack, for example 61. */
    public static int callingCode(String zone) {
        return PHONES.getCountryCodeForRegion(region(zone));
    }

    private static String region(String zone) {
        return REGIONS.getOrDefault(zone, USUAL_REGION);
    }
}
