/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading.internal;

import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.EntityEntryExtraState;
import org.jspecify.annotations.Nullable;

/** The options that a managed instance was loaded under. One field, since there is one such object for each instance. */
final class LoadedUnder implements EntityEntryExtraState {

    /** An {@link Origin}, or a {@link Chain} if somebody else keeps a state as well. */
    private Object origin;

    private LoadedUnder(Origin origin) {
        this.origin = origin;
    }

    /** Keeps the options with the instance, unless it was loaded under others before. */
    static void keep(EntityEntry entry, Origin origin) {
        if (entry.getExtraState(LoadedUnder.class) == null) {
            entry.addExtraState(new LoadedUnder(origin));
        }
    }

    static @Nullable Origin of(EntityEntry entry) {
        LoadedUnder kept = entry.getExtraState(LoadedUnder.class);
        return kept == null ? null : kept.origin();
    }

    private Origin origin() {
        return origin instanceof Chain chain ? chain.origin() : (Origin) origin;
    }

    @Override
    public void addExtraState(EntityEntryExtraState state) {
        if (origin instanceof Chain chain) {
            chain.next().addExtraState(state);
        } else {
            origin = new Chain((Origin) origin, state);
        }
    }

    @Override
    public <T extends EntityEntryExtraState> @Nullable T getExtraState(Class<T> type) {
        if (!(origin instanceof Chain chain)) {
            return null;
        }
        return type.isInstance(chain.next())
                ? type.cast(chain.next())
                : chain.next().getExtraState(type);
    }

    private record Chain(Origin origin, EntityEntryExtraState next) {}
}
