package health.praxis.console.credits;

import health.praxis.credits.Balance;
import health.praxis.credits.CreditQueries;
import health.praxis.credits.LedgerEntry;
import health.praxis.credits.LineReason;
import health.praxis.credits.Service;
import health.praxis.telehealth.ReceiptQueries;
import health.praxis.telehealth.SessionReceipt;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.LazyDataModel;

/** What a practice has, what things cost, every movement, and the receipt behind a session's line (CRD-6, CRD-7, TEL-33). */
@Named
@ViewScoped
public class CreditsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CreditQueries credits;

    @Inject
    private ReceiptQueries receipts;

    private transient @Nullable Balance balance;
    private transient @Nullable SessionReceipt receipt;
    private @Nullable Ledger ledger;

    @PostConstruct
    void open() {
        balance = credits.balance();
        ledger = new Ledger(credits);
    }

    /** Whether a line stands for a video session, which has a receipt. */
    public boolean hasReceipt(LedgerEntry line) {
        return line.reason() == LineReason.VIDEO_SESSION;
    }

    /** Shows the receipt of the session that a line charged. */
    public void show(LedgerEntry line) {
        receipt = receipts.receipt(line.reference());
    }

    public @Nullable SessionReceipt getReceipt() {
        return receipt;
    }

    public @Nullable Balance getBalance() {
        return balance;
    }

    public LazyDataModel<LedgerEntry> getLedger() {
        return ledger;
    }

    /** Credits for one patient and one started quarter of an hour. */
    public int getVideoPrice() {
        return credits.priceOf(Service.VIDEO_BLOCK);
    }

    /** Credits for one segment of an SMS. */
    public int getSmsPrice() {
        return credits.priceOf(Service.SMS_SEGMENT);
    }
}
