/* SPDX-License-Identifier: Apache-2.0 */
package club

import jakarta.persistence.CascadeType
import jakarta.persistence.Entity
import jakarta.persistence.FetchType
import jakarta.persistence.Id
import jakarta.persistence.ManyToMany
import jakarta.persistence.ManyToOne
import jakarta.persistence.MapKey
import jakarta.persistence.OneToMany
import jakarta.persistence.OneToOne
import tenon.mapping.BackPopulates

@Entity
class Team(@Id var id: Long) {

    @OneToMany(mappedBy = "team", cascade = [CascadeType.PERSIST])
    @BackPopulates("team")
    var players: List<Player> = emptyList()

    @OneToMany(mappedBy = "host")
    @BackPopulates("host")
    val matches: MutableList<Match> = mutableListOf()
}

/** A data class compares what its constructor declares, and the relationships stay out of it. */
@Entity
data class Player(@Id var id: Long, var name: String) {

    @ManyToOne(fetch = FetchType.LAZY)
    @BackPopulates("players")
    var team: Team? = null

    @ManyToMany
    @BackPopulates("squad")
    var matches: MutableSet<Match> = mutableSetOf()

    @OneToOne(mappedBy = "player", cascade = [CascadeType.PERSIST])
    @BackPopulates("player")
    var pass: Pass? = null
}

@Entity
class Match(@Id var id: Long, host: Team?) {

    @ManyToOne(fetch = FetchType.LAZY)
    @BackPopulates("matches")
    var host: Team? = host

    @ManyToMany(mappedBy = "matches")
    @BackPopulates("matches")
    var squad: Set<Player> = emptySet()

    @OneToMany(mappedBy = "match")
    @MapKey(name = "code")
    @BackPopulates("match")
    var goals: Map<String, Goal> = emptyMap()
}

@Entity
class Goal(@Id var id: Long, var code: String) {

    @ManyToOne(fetch = FetchType.LAZY)
    @BackPopulates("goals")
    var match: Match? = null
}

@Entity
class Pass(@Id var id: Long) {

    @OneToOne(fetch = FetchType.LAZY)
    @BackPopulates("pass")
    lateinit var player: Player
}
