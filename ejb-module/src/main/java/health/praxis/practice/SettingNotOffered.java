package health.praxis.practice;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** This setting does not go with the role and level. Details: {@code setting}, by name. */
public class SettingNotOffered extends RuleBroken {

    private static final long serialVersionUID = 1L;

    SettingNotOffered(String setting) {
        super(Map.of("setting", setting));
    }
}
