/**
 * Encryption at rest of single values: second-factor secrets, provider credentials, notes, chat.
 *
 * <p>{@link health.praxis.sealing.Sealing} seals and opens with AES-256-GCM by Google's Tink, in the caller's transaction. Each
 * practice has its own keys, the installation one more for what belongs to no practice; they are rows, wrapped by a master
 * key that is never in the database ({@code PRAXIS_MASTER_KEY}). Whoever has the database alone, or a copy of it, reads
 * nothing that is sealed. Who may read a value is decided by the room that owns it, never here. Hashing of passwords and
 * links that are only compared does not live here either. After a new key {@link health.praxis.sealing.Resealing} seals every
 * value anew; a room with sealed values tells it of them by a {@link health.praxis.sealing.SealedColumn}. {@link health.praxis.sealing.KeyOverview} tells whoever runs the
 * installation which keys are in use, without the keys. SEC-1.
 */
@NullMarked
package health.praxis.sealing;

import org.jspecify.annotations.NullMarked;
