/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.*;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenon.pairing.ManyToManyKindsTest.Kind;
import tenon.pairing.ManyToManyKindsTest.Paper;
import tenon.pairing.ManyToManyKindsTest.Reader;
import tenon.testing.InStep;
import tenon.testing.Orm;

class PersistThenLinkManyToManyTest {
    @RegisterExtension
    static final Orm orm = ManyToManyKindsTest.orm;

    private final Reader r = new Reader(1);
    private final Reader s = new Reader(2);
    private final Paper a = new Paper(3);
    private final Paper b = new Paper(4);
    private final Paper c = new Paper(5);

    /** Stores reader 1 with papers 3 and 4, and reader 2 with none. */
    private void stored(Kind kind, Consumer<Session> work) {
        kind.add(r, a);
        kind.add(r, b);
        orm.persist(r, s, a, b, c);
        orm.inTransaction(work);
    }

    private static Reader reader(Session session, long id) {
        return session.find(Reader.class, id);
    }

    private static Paper paper(Session session, long id) {
        return session.find(Paper.class, id);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("the owner is new, the elements are stored: the rows of both sides' changes are written")
    void a_new_owner(Kind kind) {
        stored(kind, session -> {
            Reader fresh = new Reader(9);
            Paper paper = paper(session, 3);
            Paper other = paper(session, 4);
            kind.readers(paper).add(fresh);
            session.persist(fresh);
            kind.readers(other).add(fresh);
            kind.add(fresh, paper(session, 5));
            assertThat(kind.readers(paper(session, 5))).containsExactly(fresh);
            InStep.check(List.of(fresh, paper, other));
        });
        assertThat(kind.rows())
                .containsExactly(
                        kind.row(1, 3, 0), kind.row(1, 4, 1), kind.row(9, 3, 0), kind.row(9, 4, 1), kind.row(9, 5, 2));
    }
}
