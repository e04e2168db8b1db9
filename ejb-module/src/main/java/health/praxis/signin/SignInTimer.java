package health.praxis.signin;

import health.praxis.installation.Job;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Clears away, each hour, what nobody can use any more. On every node; clearing twice is clearing once. */
@Job("signInSweep")
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInTimer {

    @Inject
    private SignInSweep sweep;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void clear() {
        Callers.run(Caller.job("sign-in sweep"), sweep::clear);
    }
}
