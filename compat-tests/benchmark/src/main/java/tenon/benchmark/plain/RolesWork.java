/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark.plain;

import tenon.benchmark.Operation;
import tenon.benchmark.Work;
import tenon.benchmark.plain.Roles.Book;
import tenon.benchmark.plain.Roles.Cabin;
import tenon.benchmark.plain.Roles.House;
import tenon.benchmark.plain.Roles.Leaf;
import tenon.benchmark.plain.Roles.Page;
import tenon.benchmark.plain.Roles.Player;
import tenon.benchmark.plain.Roles.Room;
import tenon.benchmark.plain.Roles.Ship;
import tenon.benchmark.plain.Roles.Team;
import tenon.benchmark.plain.Roles.Train;
import tenon.benchmark.plain.Roles.Tree;
import tenon.benchmark.plain.Roles.Wagon;

/** Changes of six relationships in turn. */
public final class RolesWork implements Work {

    private final Operation operation;
    private final int owners;
    private final int each;
    private final Team[] teams;
    private final Player[] players;
    private final Ship[] ships;
    private final Cabin[] cabins;
    private final Train[] trains;
    private final Wagon[] wagons;
    private final House[] houses;
    private final Room[] rooms;
    private final Tree[] trees;
    private final Leaf[] leafs;
    private final Book[] books;
    private final Page[] pages;

    public RolesWork(Operation operation, int owners, int each) {
        this.operation = operation;
        this.owners = owners;
        this.each = each;
        teams = new Team[owners];
        players = new Player[owners * each];
        ships = new Ship[owners];
        cabins = new Cabin[owners * each];
        trains = new Train[owners];
        wagons = new Wagon[owners * each];
        houses = new House[owners];
        rooms = new Room[owners * each];
        trees = new Tree[owners];
        leafs = new Leaf[owners * each];
        books = new Book[owners];
        pages = new Page[owners * each];
        for (int i = 0; i < owners; i++) {
            teams[i] = new Team();
            ships[i] = new Ship();
            trains[i] = new Train();
            houses[i] = new House();
            trees[i] = new Tree();
            books[i] = new Book();
        }
        for (int i = 0; i < owners * each; i++) {
            players[i] = new Player();
            cabins[i] = new Cabin();
            wagons[i] = new Wagon();
            rooms[i] = new Room();
            leafs[i] = new Leaf();
            pages[i] = new Page();
        }
        if (operation.startsLinked()) {
            add();
        }
    }

    @Override
    public void run() {
        switch (operation) {
            case ADD -> add();
            case REMOVE -> remove();
            case REFERENCE -> reference();
            case MOVE_BY_REFERENCE -> move();
            default -> throw new IllegalArgumentException("Not measured: " + operation);
        }
    }

    private void add() {
        for (int k = 0; k < each; k++) {
            for (int i = 0; i < owners; i++) {
                int j = k * owners + i;
                teams[i].add(players[j]);
                ships[i].add(cabins[j]);
                trains[i].add(wagons[j]);
                houses[i].add(rooms[j]);
                trees[i].add(leafs[j]);
                books[i].add(pages[j]);
            }
        }
    }

    private void remove() {
        for (int k = 0; k < each; k++) {
            for (int i = 0; i < owners; i++) {
                int j = k * owners + i;
                teams[i].remove(players[j]);
                ships[i].remove(cabins[j]);
                trains[i].remove(wagons[j]);
                houses[i].remove(rooms[j]);
                trees[i].remove(leafs[j]);
                books[i].remove(pages[j]);
            }
        }
    }

    private void reference() {
        for (int k = 0; k < each; k++) {
            for (int i = 0; i < owners; i++) {
                int j = k * owners + i;
                players[j].setOwner(teams[i]);
                cabins[j].setOwner(ships[i]);
                wagons[j].setOwner(trains[i]);
                rooms[j].setOwner(houses[i]);
                leafs[j].setOwner(trees[i]);
                pages[j].setOwner(books[i]);
            }
        }
    }

    private void move() {
        for (int k = 0; k < each; k++) {
            for (int i = 0; i < owners; i++) {
                int j = k * owners + i;
                players[j].setOwner(teams[i + 1 < owners ? i + 1 : 0]);
                cabins[j].setOwner(ships[i + 1 < owners ? i + 1 : 0]);
                wagons[j].setOwner(trains[i + 1 < owners ? i + 1 : 0]);
                rooms[j].setOwner(houses[i + 1 < owners ? i + 1 : 0]);
                leafs[j].setOwner(trees[i + 1 < owners ? i + 1 : 0]);
                pages[j].setOwner(books[i + 1 < owners ? i + 1 : 0]);
            }
        }
    }

    @Override
    public int operations() {
        return 6 * owners * each;
    }

    @Override
    public long checksum() {
        long sum = 0;
        for (int i = 0; i < owners; i++) {
            for (Player part : teams[i].getParts()) {
                sum += part.getOwner() == teams[i] ? i + 1 : 1_000_000;
            }
            for (Cabin part : ships[i].getParts()) {
                sum += part.getOwner() == ships[i] ? i + 1 : 1_000_000;
            }
            for (Wagon part : trains[i].getParts()) {
                sum += part.getOwner() == trains[i] ? i + 1 : 1_000_000;
            }
            for (Room part : houses[i].getParts()) {
                sum += part.getOwner() == houses[i] ? i + 1 : 1_000_000;
            }
            for (Leaf part : trees[i].getParts()) {
                sum += part.getOwner() == trees[i] ? i + 1 : 1_000_000;
            }
            for (Page part : books[i].getParts()) {
                sum += part.getOwner() == books[i] ? i + 1 : 1_000_000;
            }
        }
        return sum;
    }
}
