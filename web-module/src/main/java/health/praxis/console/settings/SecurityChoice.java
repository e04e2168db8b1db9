package health.praxis.console.settings;

import health.praxis.signin.FactorMethod;
import health.praxis.signin.SecondFactorMode;
import health.praxis.signin.SignInRule;
import health.praxis.signin.TrustedNetworks;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What stands in the form for a group's sign-in rules while it is edited. */
public class SecurityChoice implements Serializable {

    private static final long serialVersionUID = 1L;

    private int idleMinutes;
    private int refreshDays;
    private SecondFactorMode mode;
    private @Nullable FactorMethod mandated;
    private boolean loginAlert;
    private String trusted;

    SecurityChoice(SignInRule rule) {
        idleMinutes = rule.idleMinutes();
        refreshDays = rule.refreshDays() == null ? 0 : rule.refreshDays();
        mode = rule.mode();
        mandated = rule.mandated();
        loginAlert = rule.loginAlert();
        trusted = rule.trusted().toString();
    }

    /** @throws health.praxis.signin.TrustedNetworkWrong when an address cannot be trusted */
    SignInRule rule() {
        return new SignInRule(
                idleMinutes,
                refreshDays == 0 ? null : refreshDays,
                mode,
                mandated,
                loginAlert,
                TrustedNetworks.read(trusted));
    }

    public int getIdleMinutes() {
        return idleMinutes;
    }

    public void setIdleMinutes(int idleMinutes) {
        this.idleMinutes = idleMinutes;
    }

    /** Zero for never. */
    public int getRefreshDays() {
        return refreshDays;
    }

    public void setRefreshDays(int refreshDays) {
        this.refreshDays = refreshDays;
    }

    public SecondFactorMode getMode() {
        return mode;
    }

    public void setMode(SecondFactorMode mode) {
        this.mode = mode;
    }

    public @Nullable FactorMethod getMandated() {
        return mandated;
    }

    public void setMandated(@Nullable FactorMethod mandated) {
        this.mandated = mandated;
    }

    public boolean isLoginAlert() {
        return loginAlert;
    }

    public void setLoginAlert(boolean loginAlert) {
        this.loginAlert = loginAlert;
    }

    /** Addresses and ranges, one on each line. */
    public String getTrusted() {
        return trusted;
    }

    public void setTrusted(String trusted) {
        this.trusted = trusted == null ? "" : trusted;
    }
}
