/* SPDX-License-Identifier: Apache-2.0 */
package club

import org.assertj.core.api.Assertions.assertThat
import org.hibernate.cfg.Configuration
import org.junit.jupiter.api.Test

/** Properties, read-only and mutable collections, and their empty initialisers. */
class ClubTest {

    @Test
    fun `a reference joins a collection that began as emptyList`() {
        val team = Team(1)
        val player = Player(1, "Ada")

        player.team = team

        assertThat(team.players).containsExactly(player)
    }

    @Test
    fun `a read-only list is assigned`() {
        val team = Team(1)
        val ada = Player(1, "Ada")
        val bob = Player(2, "Bob")
        team.players = listOf(ada)

        team.players = team.players + bob - ada

        assertThat(ada.team).isNull()
        assertThat(bob.team).isSameAs(team)
    }

    @Test
    fun `a mutable list in a val`() {
        val home = Team(1)
        val match = Match(1, home)
        assertThat(home.matches).containsExactly(match)

        home.matches -= match
        assertThat(match.host).isNull()
        home.matches += match

        assertThat(match.host).isSameAs(home)
    }

    @Test
    fun `sets, maps and one-to-one`() {
        val match = Match(1, null)
        val player = Player(1, "Ada")
        val pass = Pass(1)
        val goal = Goal(1, "42nd")

        player.matches += match
        player.pass = pass
        goal.match = match

        assertThat(match.squad).containsExactly(player)
        assertThat(pass.player).isSameAs(player)
        assertThat(match.goals).containsEntry("42nd", goal)
    }

    @Test
    fun `a data class compares without its relationships`() {
        val player = Player(1, "Ada")
        player.team = Team(1)

        assertThat(player).isEqualTo(Player(1, "Ada"))
        assertThat(player.copy().team).isNull()
    }

    @Test
    fun `what is stored`() {
        val configuration = Configuration()
            .setProperty("hibernate.connection.url", "jdbc:h2:mem:club")
            .setProperty("hibernate.hbm2ddl.auto", "create-drop")
            .setProperty("tenon.weaving", "require")
        listOf(Team::class, Player::class, Match::class, Goal::class, Pass::class)
            .forEach { configuration.addAnnotatedClass(it.java) }
        configuration.buildSessionFactory().use { factory ->
            factory.inTransaction { session ->
                val team = Team(1)
                val ada = Player(1, "Ada")
                ada.team = team
                ada.pass = Pass(1)
                val match = Match(1, team)
                ada.matches += match
                session.persist(match)
                session.persist(team)
                session.persist(Team(2))
            }
            factory.inTransaction { session ->
                val ada = session.find(Player::class.java, 1L)
                val team = session.find(Team::class.java, 2L)
                assertThat(ada.pass!!.player).isSameAs(ada)
                team.players = team.players + ada
                assertThat(ada.team).isSameAs(team)
                team.matches += ada.matches.single()
            }
            factory.inTransaction { session ->
                assertThat(session.find(Team::class.java, 1L).players).isEmpty()
                assertThat(session.find(Team::class.java, 1L).matches).isEmpty()
                assertThat(session.find(Team::class.java, 2L).players).hasSize(1)
                assertThat(session.find(Match::class.java, 1L).host!!.id).isEqualTo(2L)
            }
        }
    }
}
