package health.praxis.kit;

import health.praxis.shared.RuleBroken;

/** What a web application may bring along, as a bean, to hear of everything that {@link RefusalHandler} answers (AUD-8). */
public interface RefusalListener {

    /** A rule of the house refused what was asked; everything was rolled back. */
    void refused(RuleBroken refusal);

    /** What was asked broke off. @param incident the id that log and page name it by */
    void failed(String incident);
}
