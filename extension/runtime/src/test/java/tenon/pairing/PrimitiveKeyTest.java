/* SPDX-License-Identifier: Apache-2.0 */
package tenon.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tenon.mapping.BackPopulates;

/** A map that is keyed by a primitive attribute of its elements. */
class PrimitiveKeyTest {

    @Entity(name = "PkMatch")
    static class Match {
        @Id
        Long id;

        @OneToMany(mappedBy = "match")
        @MapKey(name = "minute")
        @BackPopulates("match")
        Map<Integer, Goal> goals = new HashMap<>();
    }

    @Entity(name = "PkGoal")
    static class Goal {
        @Id
        Long id;

        int minute = 42;

        @ManyToOne
        @BackPopulates("goals")
        Match match;
    }

    @Test
    void a_primitive_key() {
        Match match = new Match();
        Goal goal = new Goal();
        goal.match = match;
        assertThat(match.goals).containsEntry(42, goal);
    }
}
