/* The least that a menu on ncurses can be: what no program on it can be faster than. */
#include <locale.h>
#include <ncurses.h>

int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  int chosen = 0;
  for (;;) {
    mvaddstr(0, 2, "Who is this about?");
    for (int i = 0; i < 8; i++) {
      if (i == chosen) attron(A_REVERSE);
      mvprintw(2 + i, 4, "%d  Somebody you like, spend time with and turn to", i + 1);
      attroff(A_REVERSE);
    }
    mvaddstr(23, 2, "Enter choose   q leave");
    move(2 + chosen, 4);
    switch (getch()) {
    case KEY_DOWN: chosen = (chosen + 1) % 8; break;
    case KEY_UP: chosen = (chosen + 7) % 8; break;
    case 'q': endwin(); return 0;
    }
  }
}
