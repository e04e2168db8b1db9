package health.praxis.kit.secondfactor;

import health.praxis.signin.BegunFactor;
import health.praxis.signin.FactorMethod;
import health.praxis.signin.SecondFactorSetUp;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets up a second factor: choose a method, prove it by a code, keep the recovery codes (TFA-2, TFA-10). */
@Named
@ViewScoped
public class SetUpForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SecondFactorSetUp door;

    private String token = "";
    private List<FactorMethod> methods = List.of();
    private @Nullable FactorMethod method;
    private transient @Nullable BegunFactor begun;
    private KeptCodes recoveryCodes = KeptCodes.NONE;
    private @Nullable String mobile;
    private @Nullable String code;

    void start(String attemptToken) {
        token = attemptToken;
        FactorMethod mandated = door.mandated(token);
        methods = mandated == null ? List.of(FactorMethod.values()) : List.of(mandated);
        back();
    }

    /** Begins with a method; for SMS the number is asked for first. */
    public void choose(FactorMethod chosen) {
        method = chosen;
        if (chosen != FactorMethod.SMS) {
            begin();
        }
    }

    public void begin() {
        begun = door.begin(token, method, mobile);
        code = null;
    }

    void confirm(@Nullable String ownSession) {
        show(door.confirm(token, method, code, ownSession));
    }

    void show(List<String> codes) {
        recoveryCodes = new KeptCodes(codes);
    }

    public void back() {
        method = null;
        begun = null;
        recoveryCodes = KeptCodes.NONE;
    }

    public QrCode getQrCode() {
        return QrCode.of(begun.uri());
    }

    public List<FactorMethod> getMethods() {
        return methods;
    }

    public @Nullable FactorMethod getMethod() {
        return method;
    }

    public @Nullable BegunFactor getBegun() {
        return begun;
    }

    public KeptCodes getRecoveryCodes() {
        return recoveryCodes;
    }

    public @Nullable String getMobile() {
        return mobile;
    }

    public void setMobile(@Nullable String mobile) {
        this.mobile = mobile;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
