import { useEffect } from 'react';

/** Where the on-screen keyboard covers the page instead of shrinking it, the composer stands above it. */
export function useKeyboardInset(): void {
  useEffect(() => {
    const { visualViewport, document } = window;
    if (!visualViewport) return;
    const measure = () => {
      const inset = Math.max(0, innerHeight - visualViewport.height - visualViewport.offsetTop);
      document.documentElement.style.setProperty('--keyboard', `${String(Math.round(inset))}px`);
    };
    measure();
    visualViewport.addEventListener('resize', measure);
    visualViewport.addEventListener('scroll', measure);
    return () => {
      visualViewport.removeEventListener('resize', measure);
      visualViewport.removeEventListener('scroll', measure);
      document.documentElement.style.removeProperty('--keyboard');
    };
  }, []);
}
