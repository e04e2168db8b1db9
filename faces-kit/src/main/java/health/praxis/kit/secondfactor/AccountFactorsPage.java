package health.praxis.kit.secondfactor;

import health.praxis.kit.signin.OwnSession;
import health.praxis.signin.OwnSecondFactors;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** One's own second factors on the account page. Changes ask for the password and a present factor first. */
@Named
@ViewScoped
public class AccountFactorsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What the section shows. */
    public enum Stage {
        LOOK,
        PASSWORD,
        CODE,
        CHANGE,
        SET_UP
    }

    @Inject
    private OwnSecondFactors door;

    @Inject
    private OwnSession session;

    @Inject
    private FactorList list;

    @Inject
    private ProofForm proof;

    @Inject
    private CodeForm codeForm;

    @Inject
    private SetUpForm setUpForm;

    private Stage stage = Stage.LOOK;

    public void change() {
        stage = Stage.PASSWORD;
    }

    public void unlock() {
        stage = proof.unlock() ? Stage.CHANGE : Stage.CODE;
    }

    public void prove() {
        codeForm.prove();
        stage = Stage.CHANGE;
    }

    public void add() {
        setUpForm.start(proof.token());
        stage = Stage.SET_UP;
    }

    /** The code was right: on to the recovery codes, or back when those from before still hold. */
    public void confirm() {
        setUpForm.confirm(session.token());
        list.changed();
        stage = setUpForm.getRecoveryCodes().isShown() ? Stage.SET_UP : Stage.CHANGE;
    }

    public void renewCodes() {
        setUpForm.start(proof.token());
        setUpForm.show(door.renewRecoveryCodes(proof.token()));
        list.changed();
        stage = Stage.SET_UP;
    }

    /** The recovery codes are kept, or the set-up is left. */
    public void kept() {
        stage = Stage.CHANGE;
    }

    public void done() {
        stage = Stage.LOOK;
    }

    public Stage getStage() {
        return stage;
    }
}
