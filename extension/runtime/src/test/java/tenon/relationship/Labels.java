/* SPDX-License-Identifier: Apache-2.0 */
package tenon.relationship;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tenon.mapping.AssociationProxy;
import tenon.mapping.BackPopulates;

/** Users and their keywords, with an association object between them that the views hide. */
final class Labels {

    static final Class<?>[] ENTITIES = {
        User.class, UserKeyword.class, Keyword.class, Remark.class, Topic.class, Profile.class
    };

    private Labels() {}

    /** How a value is stored, too, is told by the association object. */
    enum Strength {
        WEAK,
        STRONG
    }

    @Entity(name = "User")
    @Table(name = "users")
    static class User {
        @Id
        Long id;

        @OneToMany(mappedBy = "user", cascade = CascadeType.ALL, orphanRemoval = true)
        @BackPopulates("user")
        private List<UserKeyword> userKeywords = new ArrayList<>();

        @OneToMany(mappedBy = "user", cascade = CascadeType.ALL, orphanRemoval = true)
        @MapKey(name = "subject")
        @BackPopulates("user")
        private Map<String, Remark> remarks = new HashMap<>();

        @OneToOne(mappedBy = "user", cascade = CascadeType.ALL, orphanRemoval = true)
        @BackPopulates("user")
        private Profile profile;

        @AssociationProxy(via = "userKeywords", target = "keyword")
        private Set<Keyword> keywords;

        @AssociationProxy(via = "keywords", target = "word")
        private List<String> words;

        @AssociationProxy(via = "userKeywords", target = "specialKey")
        private List<String> specialKeys;

        @AssociationProxy(via = "userKeywords", target = "strength")
        private Set<Strength> strengths;

        @AssociationProxy(via = "remarks", target = "topic")
        private Collection<Topic> topics;

        User() {}

        User(long id) {
            this.id = id;
        }

        List<UserKeyword> getUserKeywords() {
            return userKeywords;
        }

        List<Keyword> getKeywords() {
            return Proxies.list(() -> userKeywords, UserKeyword::getKeyword, keyword -> new UserKeyword(this, keyword));
        }

        Set<Keyword> keywordSet() {
            return Proxies.set(() -> userKeywords, UserKeyword::getKeyword, keyword -> new UserKeyword(this, keyword));
        }

        List<String> getWords() {
            return Proxies.list(this::getKeywords, Keyword::getWord, Keyword::new);
        }

        Set<String> wordSet() {
            return Proxies.set(this::keywordSet, Keyword::getWord, Keyword::new);
        }

        List<String> getSpecialKeys() {
            return Proxies.list(
                    () -> userKeywords,
                    UserKeyword::getSpecialKey,
                    key -> new UserKeyword(this, key),
                    UserKeyword::setSpecialKey);
        }

        Map<String, Remark> getRemarks() {
            return remarks;
        }

        Map<String, Topic> getTopics() {
            return Proxies.map(() -> remarks, Remark::getTopic, (subject, topic) -> new Remark(this, subject, topic));
        }

        Map<String, String> getTexts() {
            return Proxies.map(
                    () -> remarks,
                    Remark::getText,
                    (subject, text) -> new Remark(this, subject, text),
                    Remark::setText);
        }

        Profile getProfile() {
            return profile;
        }

        void setProfile(Profile profile) {
            this.profile = profile;
        }

        ScalarProxy<String> nick() {
            return Proxies.scalar(this::getProfile, this::setProfile, Profile::getNick, Profile::new, Profile::setNick);
        }

        ScalarProxy<String> freshNick() {
            return Proxies.scalar(this::getProfile, this::setProfile, Profile::getNick, Profile::new);
        }

        @Override
        public String toString() {
            return "User#" + id;
        }
    }

    @Entity(name = "UserKeyword")
    static class UserKeyword {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        String id;

        String specialKey;

        @Enumerated(EnumType.STRING)
        Strength strength;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("userKeywords")
        private User user;

        @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
        @BackPopulates("userKeywords")
        private Keyword keyword;

        UserKeyword() {}

        UserKeyword(User user, Keyword keyword) {
            this.user = user;
            this.keyword = keyword;
        }

        UserKeyword(User user, String specialKey) {
            this.user = user;
            this.specialKey = specialKey;
        }

        User getUser() {
            return user;
        }

        Keyword getKeyword() {
            return keyword;
        }

        String getSpecialKey() {
            return specialKey;
        }

        void setSpecialKey(String specialKey) {
            this.specialKey = specialKey;
        }
    }

    @Entity(name = "Keyword")
    static class Keyword {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        String id;

        String word;

        @OneToMany(mappedBy = "keyword", cascade = CascadeType.ALL, orphanRemoval = true)
        @BackPopulates("keyword")
        private Set<UserKeyword> userKeywords = new HashSet<>();

        Keyword() {}

        Keyword(String word) {
            this.word = word;
        }

        String getWord() {
            return word;
        }

        Set<UserKeyword> getUserKeywords() {
            return userKeywords;
        }

        Set<User> getUsers() {
            return Proxies.set(() -> userKeywords, UserKeyword::getUser, user -> new UserKeyword(user, this));
        }

        @Override
        public String toString() {
            return word;
        }
    }

    @Entity(name = "Remark")
    static class Remark {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        String id;

        String subject;
        String text;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("remarks")
        private User user;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("remarks")
        private Topic topic;

        Remark() {}

        Remark(User user, String subject, Topic topic) {
            this.subject = subject;
            this.topic = topic;
            this.user = user;
        }

        Remark(User user, String subject, String text) {
            this.subject = subject;
            this.text = text;
            this.user = user;
        }

        Topic getTopic() {
            return topic;
        }

        String getText() {
            return text;
        }

        void setText(String text) {
            this.text = text;
        }
    }

    @Entity(name = "Topic")
    static class Topic {
        @Id
        Long id;

        @OneToMany(mappedBy = "topic")
        @BackPopulates("topic")
        private List<Remark> remarks = new ArrayList<>();

        Topic() {}

        Topic(long id) {
            this.id = id;
        }

        List<Remark> getRemarks() {
            return remarks;
        }

        @Override
        public String toString() {
            return "Topic#" + id;
        }
    }

    @Entity(name = "Profile")
    static class Profile {
        @Id
        @GeneratedValue(strategy = GenerationType.UUID)
        String id;

        String nick;

        @OneToOne(fetch = FetchType.LAZY)
        @BackPopulates("profile")
        private User user;

        Profile() {}

        Profile(String nick) {
            this.nick = nick;
        }

        String getNick() {
            return nick;
        }

        void setNick(String nick) {
            this.nick = nick;
        }

        User getUser() {
            return user;
        }
    }
}
