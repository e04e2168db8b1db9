package health.praxis.kit.secondfactor;

import health.praxis.signin.FactorCard;
import health.praxis.signin.FactorChoices;
import health.praxis.signin.FactorMethod;
import health.praxis.signin.SecondFactorCheck;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Asks for the code of a second factor: at sign-in, and again before factors are changed. */
@Named
@ViewScoped
public class CodeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SecondFactorCheck door;

    private String token = "";
    private List<FactorCard> factors = List.of();
    private FactorCard factor;
    private int recoveryCodes;
    private boolean sent;
    private boolean byRecoveryCode;
    private String code;

    void begin(String attemptToken) {
        token = attemptToken;
        FactorChoices choices = door.begin(token);
        factors = choices.factors();
        factor = factors.get(0);
        recoveryCodes = choices.recoveryCodes();
        sent = choices.codeSent();
        byRecoveryCode = false;
        code = null;
    }

    void prove() {
        if (byRecoveryCode) {
            door.proveByRecoveryCode(token, code);
        } else {
            door.prove(token, factor.method(), code);
        }
    }

    /** Another way; a code that has to be sent is sent at once. */
    public void use(FactorCard other) {
        factor = other;
        byRecoveryCode = false;
        sent = false;
        if (other.method() != FactorMethod.APP) {
            send();
        }
    }

    public void send() {
        door.send(token, factor.method());
        sent = true;
    }

    public void useRecoveryCode() {
        byRecoveryCode = true;
    }

    /** The other ways there are. */
    public List<FactorCard> getOthers() {
        return factors.stream()
                .filter(each -> byRecoveryCode || each.method() != factor.method())
                .toList();
    }

    public FactorCard getFactor() {
        return factor;
    }

    public boolean isSent() {
        return sent;
    }

    public boolean isByRecoveryCode() {
        return byRecoveryCode;
    }

    public boolean isRecoveryCodeOffered() {
        return !byRecoveryCode && recoveryCodes > 0;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
