interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether enough of a window's upper edge lies on this screen to take the window by it. In the system's pixels. */
export function isWithinReach(screen: Rectangle, window: Rectangle): boolean {
  const overlap = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  return overlap >= 120 && window.y >= screen.y - 8 && window.y <= screen.y + screen.height - 40;
}
