package health.praxis.signin;

import health.praxis.sealing.SealedColumn;
import jakarta.enterprise.context.Dependent;

/** The secrets and numbers of second factors, to be sealed anew with a new key of the installation. */
@Dependent
class SealedFactors extends SealedColumn {

    static final String NAME = "second_factor.sealed";

    private static final Statements STATEMENTS = new Statements(
            "select count(*) from second_factor where sealed_by(sealed) between 1 and :version - 1",
            "select cast(id as text), sealed from second_factor where sealed_by(sealed) between 1 and :version - 1 order by id",
            "update second_factor f set sealed = n.after"
                    + " from json_to_recordset(cast(:values as json)) as n(\"row\" text, before text, after text)"
                    + " where f.id = cast(n.\"row\" as uuid) and f.sealed = n.before");

    SealedFactors() {
        super(NAME, true, STATEMENTS);
    }
}
