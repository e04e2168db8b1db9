package health.praxis.console.scheduling;

import health.praxis.shared.RuleBroken;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/** Writes down which rule refused an act; the refusal goes on to where it is turned into words. */
@Interceptor
@NotesRefusal
@Priority(Interceptor.Priority.APPLICATION)
public class RefusalNote implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Refused refused;

    @AroundInvoke
    Object act(InvocationContext act) throws Exception {
        try {
            return act.proceed();
        } catch (RuleBroken refusal) {
            refused.note(refusal);
            throw refusal;
        }
    }
}
