package health.praxis.telehealth;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One {@link Route} as a participant's browser reported it. Written once. */
@Entity
@Immutable
@Table(name = "session_route")
class SessionRoute {

    @EmbeddedId
    private RowKey key;

    @Column(name = "session_id")
    private UUID session;

    @Column(name = "link_id")
    private UUID link;

    @Column(name = "peer_link_id")
    private UUID peer;

    @Enumerated(EnumType.STRING)
    @Column(name = "local_kind")
    private Route.Kind local;

    @Enumerated(EnumType.STRING)
    @Column(name = "remote_kind")
    private Route.Kind remote;

    @Enumerated(EnumType.STRING)
    @Column(name = "protocol")
    private Route.Protocol protocol;

    @Enumerated(EnumType.STRING)
    @Column(name = "relay_protocol")
    private Route.@Nullable Protocol relayProtocol;

    @Column(name = "dtls_version")
    private @Nullable String dtlsVersion;

    @Column(name = "dtls_cipher")
    private @Nullable String dtlsCipher;

    @Column(name = "srtp_cipher")
    private @Nullable String srtpCipher;

    @Column(name = "noted_at")
    private Instant notedAt;

    @SuppressWarnings("NullAway.Init")
    protected SessionRoute() {
        // for JPA
    }

    SessionRoute(VideoSession session, UUID link, UUID peer, Route route, Instant now) {
        this.key = new RowKey(session.practice().value(), UUID.randomUUID());
        this.session = session.id();
        this.link = link;
        this.peer = peer;
        this.local = route.local();
        this.remote = route.remote();
        this.protocol = route.protocol();
        this.relayProtocol = route.relayProtocol();
        this.dtlsVersion = route.dtlsVersion();
        this.dtlsCipher = route.dtlsCipher();
        this.srtpCipher = route.srtpCipher();
        this.notedAt = now;
    }

    boolean is(UUID otherPeer, Route other) {
        return peer.equals(otherPeer) && route().equals(other);
    }

    UUID link() {
        return link;
    }

    Route route() {
        return new Route(local, remote, protocol, relayProtocol, dtlsVersion, dtlsCipher, srtpCipher);
    }
}
