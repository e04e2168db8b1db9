package health.praxis.practice;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** No phone could ring at this number. Details: {@code number}, as typed. */
public class PhoneNotValid extends RuleBroken {

    private static final long serialVersionUID = 1L;

    public PhoneNotValid(String number) {
        super(Map.of("number", number));
    }
}
